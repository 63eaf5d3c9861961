package vn.baucu.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.event.ElectionChanged;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.testing.Tokens;

/**
 * One commune of Lai Châu with many polling areas that vote on the National Assembly and on the council of the province.
 * The officers are {@code to-1} and {@code to-2} of every polling team, {@code to-khac} of one only, {@code xa}, {@code ban},
 * {@code hdbc}, {@code kiemtoan} and {@code kythuat}, each with the election's code before the name.
 */
public final class StateElection {

    public static final String ASSEMBLY = "NA-12-1";
    public static final String COUNCIL = "PC-12-1";

    private static final AreaPath COMMUNE = new AreaPath("VN", "12", "106", "03390");
    private static final LocalDate DAY = LocalDate.of(2021, 5, 23);

    private final String code;
    private final int areas;

    public StateElection(
            String code,
            int areas,
            Map<BallotType, Verification> verification,
            MinutesPolicy policy,
            Map<String, LocalDate> calendar,
            Outbox outbox,
            Jdbi jdbi) {
        this.code = code;
        this.areas = areas;
        List<Event> events = new ArrayList<>();
        events.add(new ElectionChanged(
                code,
                ElectionKind.GENERAL,
                "vn-2015",
                "Bầu cử " + code,
                DAY,
                Phase.COUNTING,
                verification,
                calendar,
                policy,
                1));
        events.add(area(AreaLevel.NATION, "VN", null, new AreaPath("VN", null, null, null)));
        events.add(area(AreaLevel.PROVINCE, "12", "VN", new AreaPath("VN", "12", null, null)));
        events.add(area(AreaLevel.DISTRICT, "106", "12", new AreaPath("VN", "12", "106", null)));
        events.add(area(AreaLevel.COMMUNE, "03390", "106", COMMUNE));
        constituency(ASSEMBLY, BallotType.NATIONAL_ASSEMBLY, 3, 5, events);
        constituency(COUNCIL, BallotType.PROVINCIAL_COUNCIL, 2, 3, events);
        List<DutyGiven> teams = new ArrayList<>();
        for (int number = 1; number <= areas; number++) {
            events.add(new PollingAreaChanged(
                    code,
                    pollingArea(number),
                    PollingAreaKind.REGULAR,
                    DAY,
                    COMMUNE,
                    Map.of(BallotType.NATIONAL_ASSEMBLY, ASSEMBLY, BallotType.PROVINCIAL_COUNCIL, COUNCIL),
                    1));
            events.add(new VoterRollChanged(
                    code,
                    pollingArea(number),
                    Map.of(BallotType.NATIONAL_ASSEMBLY, 310L, BallotType.PROVINCIAL_COUNCIL, 310L),
                    true,
                    1));
            teams.add(given(Role.POLLING_TEAM, pollingArea(number)));
        }
        events.add(new DutiesChanged(code, user("to-1"), teams, 1));
        events.add(new DutiesChanged(code, user("to-2"), teams, 1));
        duty("to-khac", Role.POLLING_TEAM, pollingArea(areas), events);
        duty("xa", Role.COMMITTEE, "03390", events);
        duty("ban", Role.BOARD, ASSEMBLY, events);
        duty("hdbc", Role.NATIONAL_COUNCIL, "VN", events);
        duty("kiemtoan", Role.AUDITOR, "VN", events);
        duty("kythuat", Role.OPERATOR, "VN", events);
        QuarkusTransaction.requiringNew().run(() -> outbox.add(events));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(List.of(
                        count(jdbi, "select count(*) from voter_roll where election = :e"),
                        count(jdbi, "select count(*) from candidate_list where election = :e"),
                        count(jdbi, "select count(*) from organisation.duty where election = :e"),
                        count(jdbi, "select count(*) from organisation.polling_area where election = :e")))
                .containsExactly(2L * areas, 2L, 2L * areas + 6, (long) areas));
    }

    public String code() {
        return code;
    }

    public int areas() {
        return areas;
    }

    public String user(String name) {
        return code + "-" + name;
    }

    public static String pollingArea(int number) {
        return String.format(Locale.ROOT, "03390-%03d", number);
    }

    public String path(int area) {
        return "/api/v1/elections/" + code + "/polling-areas/" + pollingArea(area) + "/minutes/NATIONAL_ASSEMBLY";
    }

    public String councilPath(int area) {
        return "/api/v1/elections/" + code + "/polling-areas/" + pollingArea(area) + "/minutes/PROVINCIAL_COUNCIL";
    }

    /** Where scans, devices and bundles of a team lie. */
    public String deskPath(int area) {
        return "/api/v1/elections/" + code + "/minutes/" + pollingArea(area);
    }

    public RequestSpecification as(String name) {
        return RestAssured.given().contentType(ContentType.JSON).auth().oauth2(Tokens.of(user(name)));
    }

    public Response submit(String name, int area, Map<String, Object> minutes) {
        return as(name).body(minutes).post(path(area));
    }

    public Response view(int area) {
        return as("kiemtoan").get(path(area));
    }

    /** A file as a phone would send it, another for each text. */
    public Response attach(String name, int area, int version, byte[] pdf) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(user(name)))
                .contentType("application/pdf")
                .body(pdf)
                .post(deskPath(area) + "/NATIONAL_ASSEMBLY/versions/" + version + "/attachments?name=bien-ban.pdf");
    }

    /** Minutes of the council's ballot that add up: 310 listed, so many voted. */
    public static Map<String, Object> councilMinutes(long listed, long voted) {
        Map<String, Object> minutes = new TreeMap<>(Map.of(
                "listed", listed,
                "voted", voted,
                "received", voted + 20,
                "issued", voted,
                "collected", voted,
                "valid", voted,
                "invalid", 0,
                "unused", 20,
                "spoiled", 0));
        minutes.put(
                "votes",
                new TreeMap<>(Map.of(COUNCIL + "-01", voted - 10, COUNCIL + "-02", voted - 50, COUNCIL + "-03", 55L)));
        return minutes;
    }

    private long count(Jdbi jdbi, String sql) {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql).bind("e", code).mapTo(Long.class).one());
    }

    private AreaChanged area(AreaLevel level, String area, String parent, AreaPath path) {
        return new AreaChanged(code, area, level, level.name(), "Địa bàn " + area, parent, path, 1);
    }

    private void constituency(String name, BallotType ballotType, int seats, int candidates, List<Event> events) {
        events.add(new ConstituencyChanged(
                code, name, ballotType, "12", new AreaPath("VN", "12", null, null), 1, seats, List.of("106"), 1));
        List<ListedCandidate> listed = new ArrayList<>();
        for (int place = 1; place <= candidates; place++) {
            listed.add(new ListedCandidate(
                    name + "-0" + place, place, "Lò Thị Số " + place, LocalDate.of(1970 + place, 1, 1)));
        }
        events.add(new CandidateListPublished(code, name, ballotType, seats, listed, 1));
    }

    private void duty(String name, Role role, String scope, List<Event> events) {
        events.add(new DutiesChanged(code, user(name), List.of(given(role, scope)), 1));
    }

    private static DutyGiven given(Role role, String scope) {
        return new DutyGiven(role, scope, Instant.parse("2021-04-03T00:00:00Z"), null);
    }
}
