package vn.baucu.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.law.Verification;
import vn.baucu.common.outbox.Outbox;

/**
 * A small part of Lai Châu on election night: two communes of two districts, four polling areas, one National Assembly
 * constituency of three seats and one of the province's council. Told to tally-service by real events.
 */
public final class Province {

    public static final List<String> POLLING_AREAS = List.of("03390-001", "03390-002", "03595-001", "03595-002");
    public static final String ASSEMBLY = "NA-12-1";
    public static final String COUNCIL = "PC-12-1";

    private static final Instant APPOINTED = Instant.parse("2021-04-03T00:00:00Z");

    private final String election;
    private final String regime;
    private final Map<BallotType, Verification> verification;

    public Province(String election, String regime, Map<BallotType, Verification> verification) {
        this.election = election;
        this.regime = regime;
        this.verification = verification;
    }

    public String election() {
        return election;
    }

    /** Tells everything and waits until tally-service knows it. */
    public Province told(Outbox outbox, Jdbi jdbi) {
        tell(outbox, everything());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(count(jdbi, "select count(*) from voter_roll where election = :election"))
                    .isEqualTo(8);
            assertThat(count(jdbi, "select count(*) from candidate_list where election = :election"))
                    .isEqualTo(2);
            assertThat(count(jdbi, "select count(*) from organisation.duty where election = :election"))
                    .isEqualTo(13);
            assertThat(count(jdbi, "select count(*) from organisation.polling_area where election = :election"))
                    .isEqualTo(4);
            assertThat(count(
                            jdbi,
                            "select minutes_expected from tally where election = :election and subject = 'VN'"
                                    + " and ballot_type = 'NATIONAL_ASSEMBLY'"))
                    .isEqualTo(4);
        });
        return this;
    }

    public void tell(Outbox outbox, List<? extends Event> events) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(events));
    }

    private long count(Jdbi jdbi, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L));
    }

    public ElectionChanged inPhase(Phase phase, long version) {
        return new ElectionChanged(
                election,
                ElectionKind.GENERAL,
                regime,
                "Bầu cử " + election,
                LocalDate.of(2021, 5, 23),
                phase,
                verification,
                Map.of(),
                version);
    }

    private List<Event> everything() {
        List<Event> events = new ArrayList<>();
        events.add(inPhase(Phase.COUNTING, 1));
        events.addAll(List.of(
                area(AreaLevel.NATION, "VN", null, new AreaPath("VN", null, null, null)),
                area(AreaLevel.PROVINCE, "12", "VN", new AreaPath("VN", "12", null, null)),
                area(AreaLevel.DISTRICT, "106", "12", new AreaPath("VN", "12", "106", null)),
                area(AreaLevel.DISTRICT, "110", "12", new AreaPath("VN", "12", "110", null)),
                area(AreaLevel.COMMUNE, "03390", "106", path("03390")),
                area(AreaLevel.COMMUNE, "03595", "110", path("03595"))));
        events.add(constituency(ASSEMBLY, BallotType.NATIONAL_ASSEMBLY, 3));
        events.add(constituency(COUNCIL, BallotType.PROVINCIAL_COUNCIL, 2));
        events.add(list(ASSEMBLY, BallotType.NATIONAL_ASSEMBLY, 3, 5));
        events.add(list(COUNCIL, BallotType.PROVINCIAL_COUNCIL, 2, 3));
        for (String pollingArea : POLLING_AREAS) {
            events.add(new PollingAreaChanged(
                    election,
                    pollingArea,
                    PollingAreaKind.REGULAR,
                    LocalDate.of(2021, 5, 23),
                    path(pollingArea.substring(0, 5)),
                    Map.of(BallotType.NATIONAL_ASSEMBLY, ASSEMBLY, BallotType.PROVINCIAL_COUNCIL, COUNCIL),
                    1));
            events.add(new VoterRollChanged(
                    election,
                    pollingArea,
                    Map.of(BallotType.NATIONAL_ASSEMBLY, 310L, BallotType.PROVINCIAL_COUNCIL, 310L),
                    true,
                    1));
            events.add(duty("to-" + pollingArea + "-1", Role.POLLING_TEAM, pollingArea));
            events.add(duty("to-" + pollingArea + "-2", Role.POLLING_TEAM, pollingArea));
        }
        events.add(duty("ub-03390", Role.COMMITTEE, "03390"));
        events.add(duty("ub-12", Role.COMMITTEE, "12"));
        events.add(duty("ban-" + ASSEMBLY, Role.BOARD, ASSEMBLY));
        events.add(duty("kiemtoan", Role.AUDITOR, "VN"));
        events.add(duty("kythuat", Role.OPERATOR, "VN"));
        return events;
    }

    private AreaPath path(String commune) {
        return new AreaPath("VN", "12", commune.equals("03390") ? "106" : "110", commune);
    }

    private AreaChanged area(AreaLevel level, String code, String parent, AreaPath path) {
        return new AreaChanged(election, code, level, level.name(), "Địa bàn " + code, parent, path, 1);
    }

    private ConstituencyChanged constituency(String code, BallotType ballotType, int seats) {
        return new ConstituencyChanged(
                election,
                code,
                ballotType,
                "12",
                new AreaPath("VN", "12", null, null),
                1,
                seats,
                List.of("106", "110"),
                1);
    }

    private CandidateListPublished list(String code, BallotType ballotType, int seats, int candidates) {
        List<ListedCandidate> listed = new ArrayList<>();
        for (int place = 1; place <= candidates; place++) {
            listed.add(new ListedCandidate(
                    code + "-0" + place, place, "Lò Thị Số " + place, LocalDate.of(1970 + place, 1, 1)));
        }
        return new CandidateListPublished(election, code, ballotType, seats, listed, 1);
    }

    private DutiesChanged duty(String actor, Role role, String scope) {
        return new DutiesChanged(election, actor, List.of(new DutyGiven(role, scope, APPOINTED, null)), 1);
    }

    /** Correct minutes of the National Assembly ballot: 310 listed, 309 voted, {@code valid} of them valid. */
    public static Map<String, Object> minutes(long valid) {
        Map<String, Object> minutes = new TreeMap<>(Map.of(
                "listed",
                310,
                "voted",
                309,
                "received",
                330,
                "issued",
                309,
                "collected",
                309,
                "valid",
                valid,
                "invalid",
                309 - valid,
                "unused",
                20,
                "spoiled",
                1));
        minutes.put(
                "votes",
                new TreeMap<>(Map.of(
                        ASSEMBLY + "-01",
                        valid,
                        ASSEMBLY + "-02",
                        valid - 20,
                        ASSEMBLY + "-03",
                        valid - 100,
                        ASSEMBLY + "-04",
                        40L,
                        ASSEMBLY + "-05",
                        0L)));
        return minutes;
    }
}
