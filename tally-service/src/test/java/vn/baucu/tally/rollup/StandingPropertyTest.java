package vn.baucu.tally.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.Figures;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.event.RoundCalled;
import vn.baucu.common.event.RoundCalled.VotingPlace;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.tally.standing.StandingTallies;
import vn.baucu.tally.standing.StandingTally;
import vn.baucu.testing.Article;
import vn.baucu.testing.Embedded;

/**
 * Random elections with annulled areas, repeat and additional elections, corrections and duplicates: the figures as they
 * stand are those of a reader who takes each polling area by itself and asks which of its minutes count.
 */
@QuarkusTest
@WithTestResource(Embedded.class)
@Article({"79", "80", "81"})
class StandingPropertyTest {

    private static final BallotType COUNCIL = BallotType.PROVINCIAL_COUNCIL;
    private static final LocalDate DAY = LocalDate.of(2021, 6, 6);

    @Inject
    Rollup rollup;

    @Inject
    StandingTallies standing;

    @Inject
    Jdbi jdbi;

    @Test
    void theFiguresThatStandAreThoseOfEachPollingAreaByItself() {
        long seed = new java.util.SplittableRandom().nextLong();
        for (int run = 0; run < 20; run++) {
            World world = new World("rdp" + Math.floorMod(seed, 1_000_000) + "-" + run, new Random(seed + run));
            world.begin();
            for (int step = 0; step < 30; step++) {
                world.step();
                if (step % 5 == 4) {
                    world.check("seed " + seed + ", run " + run + ", step " + step);
                }
            }
        }
    }

    /** One province of two districts and two constituencies. */
    private final class World {

        private final String election;
        private final Random random;
        private final List<String> areas = new ArrayList<>();
        private final Map<String, MinutesAccepted> counting = new HashMap<>();
        private final Map<String, RoundCalled> called = new HashMap<>();
        private final List<MinutesAccepted> sent = new ArrayList<>();
        private final Map<String, Long> lastVersions = new HashMap<>();

        World(String election, Random random) {
            this.election = election;
            this.random = random;
        }

        void begin() {
            List<Event> events = new ArrayList<>();
            int number = 2 + random.nextInt(8);
            for (int i = 0; i < number; i++) {
                String area = "0" + (1 + random.nextInt(4)) + "-" + i;
                areas.add(area);
                events.add(new PollingAreaChanged(
                        election, area, PollingAreaKind.REGULAR, DAY, path(area), Map.of(COUNCIL, unit(area)), 1));
            }
            apply(events);
        }

        private AreaPath path(String area) {
            return new AreaPath("VN", "12", area.charAt(1) < '3' ? "106" : "110", area.substring(0, 2));
        }

        private String unit(String area) {
            return "PC-12-" + (1 + (area.charAt(1) - '0') % 2);
        }

        void step() {
            if (random.nextInt(4) == 0) {
                callOrExtend();
            } else if (!sent.isEmpty() && random.nextInt(4) == 0) {
                apply(List.of(sent.get(random.nextInt(sent.size()))));
            } else {
                minutes();
            }
        }

        private void minutes() {
            String area = areas.get(random.nextInt(areas.size()));
            RoundCalled round = called.get(unit(area));
            boolean votesAgain = round != null
                    && round.pollingAreas().stream()
                            .anyMatch(place -> place.pollingArea().equals(area));
            Round of = votesAgain ? round.round() : Round.FIRST;
            String key = area + "/" + of;
            long valid = random.nextInt(300);
            Map<String, Long> votes = new TreeMap<>();
            for (String candidate : List.of("a", "b", "c")) {
                votes.put(unit(area) + candidate, (long) random.nextInt((int) valid + 1));
            }
            long version = counting.containsKey(key) ? counting.get(key).version() + 1 : 1;
            MinutesAccepted minutes = new MinutesAccepted(
                    election,
                    area,
                    COUNCIL,
                    of,
                    path(area),
                    unit(area),
                    version,
                    "h",
                    new Figures(320, 310, 330, 310, valid + 5, valid, 5, 20, 0),
                    votes,
                    Instant.ofEpochSecond(1_600_000_000L + random.nextInt(1_000_000)),
                    random.nextInt(5) == 0 ? MinutesAccepted.Standing.QUARANTINED : null,
                    version);
            counting.put(key, minutes);
            apply(List.of(minutes));
            sent.add(minutes);
        }

        private void callOrExtend() {
            String unit = "PC-12-" + (1 + random.nextInt(2));
            List<String> mine = new ArrayList<>(
                    areas.stream().filter(area -> unit(area).equals(unit)).toList());
            if (mine.isEmpty()) {
                return;
            }
            RoundCalled before = called.get(unit);
            Trigger trigger = before != null
                    ? before.trigger()
                    : List.of(Trigger.values()).get(random.nextInt(3));
            if (before != null && trigger != Trigger.ANNULMENT) {
                return;
            }
            Collections.shuffle(mine, random);
            List<VotingPlace> places = new ArrayList<>(before == null ? List.of() : before.pollingAreas());
            for (String area : trigger == Trigger.ANNULMENT ? mine.subList(0, 1 + random.nextInt(mine.size())) : mine) {
                if (places.stream().noneMatch(place -> place.pollingArea().equals(area))) {
                    places.add(new VotingPlace(area, DAY, path(area)));
                }
            }
            RoundCalled round = new RoundCalled(
                    election,
                    unit,
                    COUNCIL,
                    trigger == Trigger.SHORTAGE ? Round.ADDITIONAL : Round.REPEAT,
                    trigger,
                    DAY,
                    false,
                    1,
                    List.of(),
                    places,
                    before == null ? 1 : before.version() + 1);
            called.put(unit, round);
            QuarkusTransaction.requiringNew().run(() -> keep(round));
            apply(List.of(round));
        }

        private void keep(RoundCalled round) {
            jdbi.useHandle(handle -> {
                handle.createUpdate("""
                                insert into further_round values (:election, :unit, :ballotType, :round, :trigger, :day,
                                    :trigger <> 'ANNULMENT', 1, '{}', :version)
                                on conflict (election, constituency) do update set version = excluded.version
                                """)
                        .bind("election", election)
                        .bind("unit", round.constituency())
                        .bind("ballotType", COUNCIL.name())
                        .bind("round", round.round().name())
                        .bind("trigger", round.trigger().name())
                        .bind("day", DAY)
                        .bind("version", round.version())
                        .execute();
                for (VotingPlace place : round.pollingAreas()) {
                    handle.createUpdate("""
                                    insert into further_round_area
                                    values (:election, :area, :ballotType, :unit, :round, :day) on conflict do nothing
                                    """)
                            .bind("election", election)
                            .bind("area", place.pollingArea())
                            .bind("ballotType", COUNCIL.name())
                            .bind("unit", round.constituency())
                            .bind("round", round.round().name())
                            .bind("day", DAY)
                            .execute();
                }
            });
        }

        /** As the inbox would: what is no news is not applied. */
        private void apply(List<? extends Event> events) {
            List<Event> news = new ArrayList<>();
            for (Event event : events) {
                if (event.version() > lastVersions.getOrDefault(event.topic() + event.key(), 0L)) {
                    lastVersions.put(event.topic() + event.key(), event.version());
                    news.add(event);
                }
            }
            QuarkusTransaction.requiringNew().run(() -> rollup.apply(news));
        }

        void check(String what) {
            for (String subject : List.of("VN", "12", "106", "110", "01", "02", "03", "04", "PC-12-1", "PC-12-2")) {
                List<String> below = areas.stream()
                        .filter(area -> path(area).codes().contains(subject)
                                || unit(area).equals(subject))
                        .toList();
                if (below.isEmpty()) {
                    continue;
                }
                long in = 0;
                long valid = 0;
                long replaced = 0;
                long additionalValid = 0;
                long additionalExpected = 0;
                Map<String, Long> votes = new TreeMap<>();
                for (String area : below) {
                    RoundCalled round = called.get(unit(area));
                    boolean again = round != null
                            && round.pollingAreas().stream()
                                    .anyMatch(place -> place.pollingArea().equals(area));
                    boolean repeat = again && round.round() == Round.REPEAT;
                    MinutesAccepted first = counting.get(area + "/FIRST");
                    MinutesAccepted counts = repeat ? counting.get(area + "/REPEAT") : first;
                    if (counts != null && !counts.quarantined()) {
                        in++;
                        valid += counts.figures().valid();
                        counts.votes().forEach((candidate, number) -> votes.merge(candidate, number, Long::sum));
                    }
                    replaced += repeat && first != null && !first.quarantined() ? 1 : 0;
                    if (again && round.round() == Round.ADDITIONAL) {
                        additionalExpected++;
                        MinutesAccepted more = counting.get(area + "/ADDITIONAL");
                        additionalValid += more == null || more.quarantined()
                                ? 0
                                : more.figures().valid();
                    }
                }
                StandingTally tally = standing.find(election, COUNCIL, subject).orElseThrow();
                assertThat(List.of(
                                tally.minutesIn(),
                                tally.minutesExpected(),
                                tally.figures().valid(),
                                tally.figures().listed(),
                                tally.minutesReplaced(),
                                tally.additional() == null
                                        ? 0L
                                        : tally.additional().figures().valid(),
                                tally.additional() == null
                                        ? 0L
                                        : tally.additional().minutesExpected()))
                        .as("%s, %s", what, subject)
                        .isEqualTo(List.of(
                                in,
                                (long) below.size(),
                                valid,
                                320 * in,
                                replaced,
                                additionalValid,
                                additionalExpected));
                assertThat(tally.complete()).as(what).isEqualTo(in == below.size());
            }
        }
    }
}
