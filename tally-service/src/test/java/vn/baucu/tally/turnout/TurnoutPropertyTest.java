package vn.baucu.tally.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.tally.Pages.whole;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.ElectionChanged;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.testing.Embedded;

/** Turnout is exact whatever is asked, while many report at once and polling areas and rolls change between. */
@QuarkusTest
@WithTestResource(Embedded.class)
class TurnoutPropertyTest {

    private static final String ELECTION = "rd-turnout";
    private static final LocalDate SUNDAY = LocalDate.of(2021, 5, 23);
    private static final List<BallotType> BALLOT_TYPES =
            List.of(BallotType.NATIONAL_ASSEMBLY, BallotType.COMMUNE_COUNCIL);
    private static final List<String> MILESTONES = List.of("09:00", "11:00", "13:00", "15:00", "17:00", "19:00");
    private static final List<AreaPath> COMMUNES = List.of(
            new AreaPath("VN", "a", "a1", "a11"),
            new AreaPath("VN", "a", "a1", "a12"),
            new AreaPath("VN", "a", "a2", "a21"),
            new AreaPath("VN", "b", "b1", "b11"),
            new AreaPath("VN", "b", "b2", null));

    @Inject
    Organisation organisation;

    @Inject
    Jdbi jdbi;

    @Inject
    TurnoutRegister register;

    @Inject
    Turnouts turnouts;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<String, Long> versions = new TreeMap<>();

    @Test
    void sumsEqualANaiveRecomputationWhileManyReportAtOnce() throws Exception {
        announce();
        for (int round = 0; round < 3; round++) {
            change();
            atOnce(4, 25);
            NaiveTurnout naive = NaiveTurnout.read(jdbi, ELECTION);
            for (LocalDate day : List.of(SUNDAY.minusDays(2), SUNDAY)) {
                for (@Nullable String milestone : Arrays.asList("09:00", "13:00", "19:00", null)) {
                    for (BallotType ballotType : BALLOT_TYPES) {
                        for (String area : List.of("VN", "a", "a1", "a11", "b", "b2")) {
                            compare(naive, area, ballotType, day, milestone);
                        }
                    }
                }
            }
        }
        long other = jdbi.withHandle(handle ->
                handle.createQuery("""
                                select count(*) from (
                                    (select * from reported_course except all select * from turnout_course)
                                    union all
                                    (select * from turnout_course except all select * from reported_course)) other
                                where election = :e
                                """).bind("e", ELECTION).mapTo(Long.class).one());
        assertThat(other)
                .as("seed %d: rows that are not the same when made again", seed)
                .isZero();
    }

    private void compare(
            NaiveTurnout naive, String area, BallotType ballotType, LocalDate day, @Nullable String milestone) {
        var moment = turnouts.moment(ELECTION, area, ballotType, day, milestone);
        String as = String.format(Locale.ROOT, "seed %d: %s %s %s %s", seed, area, ballotType, day, milestone);
        NaiveTurnout.Asked asked = naive.asked(ballotType, day, moment.milestone());

        assertThat(NaiveTurnout.Line.of(turnouts.of(moment, area))).as(as).isEqualTo(asked.sum(area));
        assertThat(lines(whole(3 + random.nextInt(8), page -> turnouts.below(moment, area, page))))
                .as(as)
                .isEqualTo(asked.below(area));
        assertThat(lines(whole(3 + random.nextInt(8), page -> turnouts.complete(moment, area, page))))
                .as(as)
                .isEqualTo(asked.complete(area));
        assertThat(whole(3 + random.nextInt(8), page -> turnouts.missing(moment, area, page)))
                .as(as)
                .isEqualTo(asked.missing(area));
        int number = 1 + random.nextInt(4);
        assertThat(lines(turnouts.extreme(moment, area, true, number)))
                .as(as)
                .isEqualTo(asked.extreme(area, true, number));
        assertThat(lines(turnouts.extreme(moment, area, false, number)))
                .as(as)
                .isEqualTo(asked.extreme(area, false, number));
    }

    private static List<NaiveTurnout.Line> lines(List<TurnoutView> views) {
        return views.stream().map(NaiveTurnout.Line::of).toList();
    }

    private void announce() {
        List<Event> events = new ArrayList<>();
        events.add(new ElectionChanged(
                ELECTION, ElectionKind.GENERAL, "vn-2015", "Bầu cử", SUNDAY, Phase.OPEN, Map.of(), Map.of(), 1));
        events.add(area(AreaLevel.NATION, "VN", null, new AreaPath("VN", null, null, null)));
        for (String province : List.of("a", "b")) {
            events.add(area(AreaLevel.PROVINCE, province, "VN", new AreaPath("VN", province, null, null)));
            for (String district : List.of(province + "1", province + "2")) {
                events.add(area(AreaLevel.DISTRICT, district, province, new AreaPath("VN", province, district, null)));
            }
        }
        for (AreaPath path : COMMUNES) {
            if (path.commune() != null) {
                events.add(area(AreaLevel.COMMUNE, path.commune(), path.district(), path));
            }
        }
        for (int i = 0; i < 14; i++) {
            events.add(pollingArea("k" + i));
        }
        QuarkusTransaction.requiringNew().run(() -> organisation.apply(events));
        versions.keySet().forEach(this::roll);
    }

    /** A polling area is added, others move, vote on another day or on less, and rolls change. */
    private void change() {
        List<String> known = List.copyOf(versions.keySet());
        List<Event> events = new ArrayList<>();
        events.add(pollingArea("n" + versions.size()));
        known.stream()
                .filter(pollingArea -> random.nextInt(6) == 0)
                .forEach(pollingArea -> events.add(pollingArea(pollingArea)));
        QuarkusTransaction.requiringNew().run(() -> organisation.apply(events));
        versions.keySet().stream().filter(pollingArea -> random.nextInt(3) == 0).forEach(this::roll);
    }

    private static AreaChanged area(AreaLevel level, String code, @Nullable String parent, AreaPath path) {
        return new AreaChanged(ELECTION, code, level, level.name(), "Địa bàn " + code, parent, path, 1);
    }

    private PollingAreaChanged pollingArea(String code) {
        return new PollingAreaChanged(
                ELECTION,
                code,
                PollingAreaKind.REGULAR,
                random.nextInt(4) == 0 ? SUNDAY.minusDays(2) : SUNDAY,
                COMMUNES.get(random.nextInt(COMMUNES.size())),
                random.nextInt(5) == 0
                        ? Map.of(BallotType.NATIONAL_ASSEMBLY, "NA")
                        : Map.of(BallotType.NATIONAL_ASSEMBLY, "NA", BallotType.COMMUNE_COUNCIL, "CC"),
                versions.merge(code, 1L, Long::sum));
    }

    private void roll(String pollingArea) {
        for (BallotType ballotType : BALLOT_TYPES) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            insert into voter_roll as known (election, polling_area, ballot_type, listed, version)
                            values (:e, :p, :b, :listed, 1)
                            on conflict (election, polling_area, ballot_type)
                                do update set listed = excluded.listed, version = known.version + 1
                            """)
                    .bind("e", ELECTION)
                    .bind("p", pollingArea)
                    .bind("b", ballotType.name())
                    .bind("listed", random.nextInt(3) * 5)
                    .execute());
        }
    }

    private void atOnce(int senders, int reports) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(senders);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int sender = 0; sender < senders; sender++) {
                Random own = new Random(random.nextLong());
                all.add(pool.submit(() -> {
                    for (int i = 0; i < reports; i++) {
                        report(own);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    /** One or a few polling areas at a time; what breaks a rule is refused and changes nothing. */
    private void report(Random own) {
        List<String> codes = List.copyOf(versions.keySet());
        Map<String, Report> reports = new TreeMap<>();
        for (int i = own.nextInt(3); i >= 0; i--) {
            String pollingArea = codes.get(own.nextInt(codes.size()));
            Map<BallotType, Long> voted = own.nextBoolean()
                    ? Map.of(BallotType.NATIONAL_ASSEMBLY, (long) own.nextInt(11))
                    : Map.of(BallotType.NATIONAL_ASSEMBLY, (long) own.nextInt(11), BallotType.COMMUNE_COUNCIL, (long)
                            own.nextInt(6));
            reports.put(
                    pollingArea,
                    new Report(
                            pollingArea,
                            MILESTONES.get(own.nextInt(MILESTONES.size())),
                            voted,
                            false,
                            own.nextInt(4) == 0 ? null : "Đính chính số liệu",
                            ""));
        }
        try {
            register.enter(
                    ELECTION,
                    null,
                    List.copyOf(reports.values()),
                    new Officer("to", Role.POLLING_TEAM, List.of(), "rd"));
        } catch (ProblemException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }
}
