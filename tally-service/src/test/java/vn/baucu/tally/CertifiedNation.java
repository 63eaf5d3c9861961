package vn.baucu.tally;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.CandidateProfile;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.event.ConstituencyDetermined.Elected;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.event.ElectionChanged;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.Figures;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.EducationLevel;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.PoliticalTheory;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.Sector;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.tally.determination.DeterminationView;
import vn.baucu.testing.Tokens;

/**
 * Two provinces after the count: Lai Châu with two constituencies of the National Assembly and two of its council, Sơn La
 * with one. What boards certified is written as they leave it.
 */
public final class CertifiedNation {

    public static final String FIRST = "NA-12-1";
    public static final String SECOND = "NA-12-2";
    public static final String ELSEWHERE = "NA-14-1";
    public static final String COUNCIL = "PC-12-1";
    public static final String NEXT_COUNCIL = "PC-12-2";
    public static final Map<String, Object> NOTHING_HAPPENED =
            Map.of("complaints", Map.of("received", 2, "resolved", 1, "forwarded", 1), "events", "Không có sự việc.");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String election = "pb" + NUMBER.incrementAndGet();
    private final String regime;
    private final LocalDate votingDay;
    private final Organisation organisation;
    private final Jdbi jdbi;
    private long version = 1;

    private CertifiedNation(String regime, LocalDate votingDay, Organisation organisation, Jdbi jdbi) {
        this.regime = regime;
        this.votingDay = votingDay;
        this.organisation = organisation;
        this.jdbi = jdbi;
        apply(everything());
        list(FIRST, BallotType.NATIONAL_ASSEMBLY, 3, 5);
        list(SECOND, BallotType.NATIONAL_ASSEMBLY, 2, 4);
        list(ELSEWHERE, BallotType.NATIONAL_ASSEMBLY, 2, 4);
        list(COUNCIL, BallotType.PROVINCIAL_COUNCIL, 2, 3);
        list(NEXT_COUNCIL, BallotType.PROVINCIAL_COUNCIL, 3, 5);
    }

    public static CertifiedNation of2021(Organisation organisation, Jdbi jdbi) {
        return new CertifiedNation("vn-2015", LocalDate.of(2021, 5, 23), organisation, jdbi);
    }

    public static CertifiedNation of2026(Organisation organisation, Jdbi jdbi) {
        return new CertifiedNation("vn-2025", LocalDate.of(2026, 3, 15), organisation, jdbi);
    }

    /** Every constituency elected as many as it has seats. */
    public CertifiedNation allCertified() {
        full(FIRST, 3, 1000);
        full(SECOND, 2, 800);
        full(ELSEWHERE, 2, 600);
        full(COUNCIL, 2, 1000);
        full(NEXT_COUNCIL, 3, 800);
        return this;
    }

    public String election() {
        return election;
    }

    public RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType(ContentType.JSON);
    }

    public String summary(BallotType ballotType, String area) {
        return "/api/v1/elections/" + election + "/summaries/" + ballotType + "/areas/" + area;
    }

    public String publications(BallotType ballotType, String area) {
        return "/api/v1/elections/" + election + "/publications/" + ballotType + "/areas/" + area;
    }

    /** Draws a summary up and has it confirmed; its hash. */
    public String confirmedSummary(BallotType ballotType, String area) {
        String body = area.equals("VN") ? "nec" : "ub-" + area;
        Map<String, Object> drawn = as(body + "-1")
                .body(NOTHING_HAPPENED)
                .post(summary(ballotType, area))
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201))
                .extract()
                .path("");
        String hash = (String) drawn.get("hash");
        as(body + "-2")
                .body(Map.of("hash", hash))
                .post(summary(ballotType, area) + "/versions/" + drawn.get("version") + "/confirmation")
                .then()
                .statusCode(200);
        return hash;
    }

    public void in(Phase phase) {
        apply(List.of(election(phase)));
    }

    public void full(String constituency, int seats, long voted) {
        certify(
                constituency,
                seats,
                Round.FIRST,
                "FULL",
                figures(voted),
                votes(constituency, seats + 2L, voted),
                seats);
    }

    /** Votes by falling place: the first has nearly all valid ballots, the last ones few. */
    private Map<String, Long> votes(String constituency, long candidates, long voted) {
        Map<String, Long> votes = new TreeMap<>();
        int standing = candidates(constituency).size();
        for (int place = 1; place <= standing; place++) {
            votes.put(code(constituency, place), place <= candidates - 2 ? voted - 20L * place : 10L * place);
        }
        return votes;
    }

    public static String code(String constituency, int place) {
        return constituency + "-0" + place;
    }

    /** Of those who may, all but ten voted; one ballot was taken away and nine are invalid. */
    public static Figures figures(long voted) {
        return new Figures(voted + 10, voted, voted + 50, voted, voted - 1, voted - 10, 9, 50, 0);
    }

    public void certify(
            String constituency,
            int seats,
            Round round,
            String outcome,
            Figures figures,
            Map<String, Long> votes,
            int elected) {
        certify(constituency, seats, round, outcome, figures, votes, elected, null, null);
    }

    /** What a board certified: the first {@code elected} of those who stand, by votes. */
    public void certify(
            String constituency,
            int seats,
            Round round,
            String outcome,
            Figures figures,
            Map<String, Long> votes,
            int elected,
            Round further,
            String article) {
        DeterminationView view =
                determination(election, constituency, seats, round, outcome, figures, votes, elected, further, article);
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into determination
                                (election, constituency, round, version, tally_version, outcome, document, actor, at)
                            values (:election, :constituency, :round, 1, 1, :outcome, :document, 'ban', now())
                            """)
                    .bind("election", election)
                    .bind("constituency", constituency)
                    .bind("round", round.name())
                    .bind("outcome", outcome)
                    .bind("document", Json.write(view))
                    .execute();
            handle.createUpdate("""
                            insert into determination_step
                                (election, constituency, round, version, step, hash, actor, reason, at)
                            values (:election, :constituency, :round, 1, 'CERTIFIED', :hash, 'ban-2', null, now())
                            """)
                    .bind("election", election)
                    .bind("constituency", constituency)
                    .bind("round", round.name())
                    .bind("hash", view.hash())
                    .execute();
        });
        tally(constituency, round, figures, 1, 1);
    }

    /** A value as a board certifies it. */
    public static DeterminationView determination(
            String election,
            String constituency,
            int seats,
            Round round,
            String outcome,
            Figures figures,
            Map<String, Long> votes,
            int elected,
            Round further,
            String article) {
        List<Elected> winners = votes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(elected)
                .map(entry -> new Elected(entry.getKey(), entry.getValue()))
                .toList();
        return new DeterminationView(
                election,
                constituency,
                ballotType(constituency),
                round,
                false,
                outcome,
                seats,
                figures,
                votes,
                winners,
                seats - elected,
                List.of(),
                further,
                article,
                List.of(),
                List.of(),
                1,
                vn.baucu.common.digest.Fingerprint.of(constituency, round.name(), Json.write(votes)));
    }

    /** The sum of a constituency, as the roll-up has it. */
    public void tally(String constituency, Round round, Figures figures, int in, int expected) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into tally (election, ballot_type, round, subject, minutes_in, minutes_expected, listed,
                            voted, received, issued, collected, valid, invalid, unused, spoiled, as_of, version)
                        values (:election, :ballotType, :round, :constituency, :in, :expected, :listed, :voted,
                            :received, :issued, :collected, :valid, :invalid, :unused, :spoiled, now(), 1)
                        on conflict (election, ballot_type, round, subject) do update set
                            minutes_in = excluded.minutes_in, minutes_expected = excluded.minutes_expected,
                            listed = excluded.listed, voted = excluded.voted, received = excluded.received,
                            issued = excluded.issued, collected = excluded.collected, valid = excluded.valid,
                            invalid = excluded.invalid, unused = excluded.unused, spoiled = excluded.spoiled
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType(constituency).name())
                .bind("round", round.name())
                .bind("constituency", constituency)
                .bind("in", in)
                .bind("expected", expected)
                .bindMethods(figures)
                .execute());
    }

    /** That a body called a further round. */
    public void called(String constituency, Round round, String trigger, boolean whole) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into further_round (election, constituency, ballot_type, round, trigger, voting_date, whole,
                            seats, candidates, version)
                        values (:election, :constituency, :ballotType, :round, :trigger, :day, :whole, 1, '{}', 1)
                        """)
                .bind("election", election)
                .bind("constituency", constituency)
                .bind("ballotType", ballotType(constituency).name())
                .bind("round", round.name())
                .bind("trigger", trigger)
                .bind("day", votingDay.plusDays(7))
                .bind("whole", whole)
                .execute());
    }

    /** That a polling area votes in the further round. */
    public void votesAgain(String pollingArea, String constituency, Round round) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into further_round_area
                            (election, polling_area, ballot_type, constituency, round, voting_date)
                        values (:election, :pollingArea, :ballotType, :constituency, :round, :day)
                        """)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .bind("day", votingDay.plusDays(7))
                .bind("ballotType", ballotType(constituency).name())
                .bind("constituency", constituency)
                .bind("round", round.name())
                .execute());
    }

    private static BallotType ballotType(String constituency) {
        return constituency.startsWith("NA") ? BallotType.NATIONAL_ASSEMBLY : BallotType.PROVINCIAL_COUNCIL;
    }

    private void apply(List<Event> events) {
        QuarkusTransaction.requiringNew().run(() -> organisation.apply(events));
    }

    private ElectionChanged election(Phase phase) {
        return new ElectionChanged(
                election,
                ElectionKind.GENERAL,
                regime,
                "Bầu cử " + election,
                votingDay,
                phase,
                Map.of(),
                Map.of(),
                version++);
    }

    private List<Event> everything() {
        List<Event> events = new ArrayList<>();
        events.add(election(Phase.COUNTING));
        events.add(area(AreaLevel.PROVINCE, "12", "Tỉnh Lai Châu", "VN", new AreaPath("VN", "12", null, null)));
        events.add(area(AreaLevel.PROVINCE, "14", "Tỉnh Sơn La", "VN", new AreaPath("VN", "14", null, null)));
        events.add(area(AreaLevel.COMMUNE, "03388", "Phường Tân Phong", "12", commune("03388")));
        events.add(area(AreaLevel.COMMUNE, "03389", "Phường Đoàn Kết", "12", commune("03389")));
        events.add(constituency(FIRST, BallotType.NATIONAL_ASSEMBLY, "12", 1, 3, "03388"));
        events.add(constituency(SECOND, BallotType.NATIONAL_ASSEMBLY, "12", 2, 2, "03389"));
        events.add(constituency(ELSEWHERE, BallotType.NATIONAL_ASSEMBLY, "14", 1, 2, "14"));
        events.add(constituency(COUNCIL, BallotType.PROVINCIAL_COUNCIL, "12", 1, 2, "03388"));
        events.add(constituency(NEXT_COUNCIL, BallotType.PROVINCIAL_COUNCIL, "12", 2, 3, "03389"));
        events.add(pollingArea("03388-001", FIRST, COUNCIL));
        events.add(pollingArea("03388-002", FIRST, COUNCIL));
        events.add(pollingArea("03389-001", SECOND, NEXT_COUNCIL));
        for (int person = 1; person <= 3; person++) {
            events.add(duty("nec-" + person, Role.NATIONAL_COUNCIL, "VN"));
            events.add(duty("ub-12-" + person, Role.COMMITTEE, "12"));
            events.add(duty("ub-14-" + person, Role.COMMITTEE, "14"));
        }
        events.add(duty("ub-03388", Role.COMMITTEE, "03388"));
        events.add(duty("kiemtoan", Role.AUDITOR, "VN"));
        events.add(duty("kythuat", Role.OPERATOR, "VN"));
        events.add(duty("to", Role.POLLING_TEAM, "03388-001"));
        return events;
    }

    private static AreaPath commune(String code) {
        return new AreaPath("VN", "12", null, code);
    }

    private AreaChanged area(AreaLevel level, String code, String name, String parent, AreaPath path) {
        return new AreaChanged(election, code, level, level.name(), name, parent, path, 1);
    }

    private ConstituencyChanged constituency(
            String code, BallotType ballotType, String province, int number, int seats, String covers) {
        return new ConstituencyChanged(
                election,
                code,
                ballotType,
                province,
                new AreaPath("VN", province, null, null),
                number,
                seats,
                List.of(covers),
                1);
    }

    private PollingAreaChanged pollingArea(String code, String assembly, String council) {
        return new PollingAreaChanged(
                election,
                code,
                PollingAreaKind.REGULAR,
                votingDay,
                commune(code.substring(0, 5)),
                Map.of(BallotType.NATIONAL_ASSEMBLY, assembly, BallotType.PROVINCIAL_COUNCIL, council),
                1);
    }

    private DutiesChanged duty(String actor, Role role, String scope) {
        return new DutiesChanged(election, actor, List.of(new DutyGiven(role, scope, Instant.EPOCH, null)), 1);
    }

    private void list(String constituency, BallotType ballotType, int seats, int candidates) {
        List<ListedCandidate> listed = new ArrayList<>();
        for (int place = 1; place <= candidates; place++) {
            listed.add(candidate(constituency, place));
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into candidate_list
                            (election, constituency, ballot_type, seats, candidates, codes, version)
                        values (:election, :constituency, :ballotType, :seats, :candidates, :codes, 1)
                        """)
                .bind("election", election)
                .bind("constituency", constituency)
                .bind("ballotType", ballotType.name())
                .bind("seats", seats)
                .bind("candidates", Json.write(listed))
                .bindArray(
                        "codes",
                        String.class,
                        listed.stream().map(ListedCandidate::candidate).toList())
                .execute());
    }

    private List<ListedCandidate> candidates(String constituency) {
        int standing = constituency.equals(COUNCIL)
                ? 3
                : constituency.equals(FIRST) || constituency.equals(NEXT_COUNCIL) ? 5 : 4;
        List<ListedCandidate> listed = new ArrayList<>();
        for (int place = 1; place <= standing; place++) {
            listed.add(candidate(constituency, place));
        }
        return listed;
    }

    /** The first of each list is a woman, Thái and re-elected; the second a young man of no Party, who stands on his own. */
    public static ListedCandidate candidate(String constituency, int place) {
        return new ListedCandidate(
                code(constituency, place),
                place,
                "Lò Thị Số " + place,
                LocalDate.of(place == 2 ? 1995 : 1970, 1, 1),
                switch (place) {
                    case 1 ->
                        new CandidateProfile(
                                Gender.FEMALE,
                                "Thái",
                                "Không",
                                true,
                                "Thạc sĩ",
                                "Công chức",
                                "Sở Y tế",
                                EducationLevel.POSTGRADUATE,
                                PoliticalTheory.ADVANCED,
                                Sector.GOVERNMENT,
                                true,
                                false);
                    case 2 ->
                        new CandidateProfile(
                                Gender.MALE,
                                "Kinh",
                                "Tin lành",
                                false,
                                "Trung cấp",
                                "Nông dân",
                                "",
                                EducationLevel.BELOW_UNIVERSITY,
                                PoliticalTheory.NONE,
                                Sector.OTHER,
                                false,
                                true);
                    default -> null;
                });
    }
}
