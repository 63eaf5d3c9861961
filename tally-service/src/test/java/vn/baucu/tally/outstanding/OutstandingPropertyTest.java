package vn.baucu.tally.outstanding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.tally.Pages.whole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.RandomNight;
import vn.baucu.tally.outstanding.OutstandingMinutes.Reason;
import vn.baucu.tally.outstanding.OutstandingMinutes.Standing;
import vn.baucu.tally.outstanding.OutstandingRegister.Asked;
import vn.baucu.testing.Embedded;

/** The register of outstanding minutes is what a look at every row would find. */
@QuarkusTest
@WithTestResource(Embedded.class)
class OutstandingPropertyTest {

    @Inject
    Jdbi jdbi;

    @Inject
    OutstandingRegister register;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private record Row(
            String pollingArea,
            String path,
            boolean counts,
            Standing standing,
            Instant since,
            @Nullable Reason reason) {}

    @Test
    void theListAndTheCountsAreThoseOfALookAtEveryRow() {
        RandomNight night = new RandomNight("rd-waiting", jdbi, random).filled();
        for (BallotType ballotType : RandomNight.BALLOT_TYPES) {
            for (Round round : Round.values()) {
                List<Row> all = naive(night, ballotType, round);
                for (String area : night.areas()) {
                    List<Row> below = all.stream()
                            .filter(row -> RandomNight.below(row.path(), area))
                            .toList();
                    Asked asked = new Asked(night.election(), ballotType, round, area);
                    list(asked, below, null, null);
                    list(asked, below, List.of(Standing.values()).get(random.nextInt(4)), null);
                    list(asked, below, null, random.nextBoolean() ? Reason.NO_NETWORK : Reason.RECOUNT);
                    counts(asked, below);
                }
            }
        }
    }

    private void list(Asked asked, List<Row> below, @Nullable Standing standing, @Nullable Reason reason) {
        List<String> expected = below.stream()
                .filter(row -> !row.counts()
                        && (standing == null || row.standing() == standing)
                        && (reason == null || row.reason() == reason))
                .sorted(Comparator.comparing(Row::since).thenComparing(Row::pollingArea))
                .map(row -> String.join(
                        " ",
                        row.pollingArea(),
                        row.standing().name(),
                        row.since().toString(),
                        "" + row.reason()))
                .toList();
        int limit = 1 + random.nextInt(12);
        List<String> all = whole(limit, page -> register.list(asked, standing, reason, Duration.ZERO, page)).stream()
                .map(row -> String.join(
                        " ",
                        row.pollingArea(),
                        row.standing().name(),
                        row.since().toString(),
                        "" + row.reason()))
                .toList();
        assertThat(all).as("seed %d: %s %s %s", seed, asked, standing, reason).isEqualTo(expected);
    }

    private void counts(Asked asked, List<Row> below) {
        Map<String, List<Object>> expected = new TreeMap<>();
        for (Row row : below) {
            List<String> path = List.of(row.path().split("/", -1));
            int place = path.indexOf(asked.area()) + 1;
            String child = place < path.size() ? path.get(place) : asked.area();
            List<Object> count = expected.computeIfAbsent(
                    child, key -> new ArrayList<>(List.of(0L, 0L, new TreeMap<>(), new TreeMap<>(), Instant.MAX)));
            count.set(0, (Long) count.get(0) + 1);
            if (!row.counts()) {
                count.set(1, (Long) count.get(1) + 1);
                add(count.get(2), row.standing());
                if (row.reason() != null) {
                    add(count.get(3), row.reason());
                }
                Instant oldest = (Instant) count.get(4);
                count.set(4, row.since().isBefore(oldest) ? row.since() : oldest);
            }
        }
        Map<String, List<Object>> found = new TreeMap<>();
        register.counts(asked)
                .forEach(count -> found.put(
                        count.area(),
                        List.of(
                                count.expected(),
                                count.outstanding(),
                                new TreeMap<>(count.byStanding()),
                                new TreeMap<>(count.byReason()),
                                count.oldest() == null ? Instant.MAX : count.oldest())));
        assertThat(found).as("seed %d: %s", seed, asked).isEqualTo(expected);
    }

    @SuppressWarnings("unchecked")
    private static <K> void add(Object numbers, K key) {
        ((Map<K, Long>) numbers).merge(key, 1L, Long::sum);
    }

    private static List<Row> naive(RandomNight night, BallotType ballotType, Round round) {
        Map<String, Map<String, Object>> places = new HashMap<>();
        night.rows(
                        "polling_area, array_to_string(path, '/') as path, voting_date::text as day",
                        "organisation.polling_area")
                .forEach(row -> places.put((String) row.get("polling_area"), row));
        Map<String, Object> further = new HashMap<>();
        night.rows("polling_area, ballot_type, round", "further_round_area").stream()
                .filter(row -> row.get("ballot_type").equals(ballotType.name()))
                .forEach(row -> further.put((String) row.get("polling_area"), row.get("round")));
        List<Row> rows = new ArrayList<>();
        for (Map<String, Object> ballot : night.rows("*", "organisation.polling_area_ballot")) {
            String pollingArea = (String) ballot.get("polling_area");
            Object called = further.get(pollingArea);
            if (!ballot.get("ballot_type").equals(ballotType.name())
                    || (round != Round.FIRST && !round.name().equals(called))) {
                continue;
            }
            Map<String, Object> head = one(night.rows("*", "minutes_head"), pollingArea, ballotType, round, "");
            String day = round == Round.FIRST ? (String) places.get(pollingArea).get("day") : "2021-06-06";
            rows.add(new Row(
                    pollingArea,
                    (String) places.get(pollingArea).get("path"),
                    (round == Round.FIRST && "REPEAT".equals(called))
                            || (head != null && head.get("accepted_version") != null),
                    standing(head),
                    since(night, pollingArea, ballotType, round, head, day),
                    reason(night, pollingArea, ballotType, round)));
        }
        return rows;
    }

    private static Standing standing(@Nullable Map<String, Object> head) {
        if (head == null) {
            return Standing.NOT_ENTERED;
        }
        return switch ((String) head.get("state")) {
            case "SUBMITTED" -> Standing.WAITING;
            case "RETURNED" -> Standing.RETURNED;
            default -> Standing.HELD;
        };
    }

    private static Instant since(
            RandomNight night,
            String pollingArea,
            BallotType ballotType,
            Round round,
            @Nullable Map<String, Object> head,
            String day) {
        if (head == null) {
            return Instant.parse(day + "T12:00:00Z");
        }
        String version = head.get("latest_version").toString();
        Map<String, Object> step = one(
                night.rows(
                        "*, to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') as then", "minutes_step"),
                pollingArea,
                ballotType,
                round,
                version);
        Map<String, Object> entered = one(
                night.rows(
                        "*, to_char(entered_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') as then",
                        "minutes"),
                pollingArea,
                ballotType,
                round,
                version);
        return Instant.parse((String) (step == null ? entered : step).get("then"));
    }

    private static @Nullable Reason reason(RandomNight night, String pollingArea, BallotType ballotType, Round round) {
        return night.rows("*", "outstanding_reason").stream()
                .filter(row -> same(row, pollingArea, ballotType, round))
                .max(Comparator.comparing(row -> (Integer) row.get("version")))
                .map(row -> Reason.valueOf((String) row.get("reason")))
                .orElse(null);
    }

    private static @Nullable Map<String, Object> one(
            List<Map<String, Object>> rows, String pollingArea, BallotType ballotType, Round round, String version) {
        return rows.stream()
                .filter(row -> same(row, pollingArea, ballotType, round)
                        && (version.isEmpty() || row.get("version").toString().equals(version)))
                .findFirst()
                .orElse(null);
    }

    private static boolean same(Map<String, Object> row, String pollingArea, BallotType ballotType, Round round) {
        return row.get("polling_area").equals(pollingArea)
                && row.get("ballot_type").equals(ballotType.name())
                && row.get("round").equals(round.name());
    }
}
