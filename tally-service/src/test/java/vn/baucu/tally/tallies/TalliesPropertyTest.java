package vn.baucu.tally.tallies;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.tally.Pages.whole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.RandomNight;
import vn.baucu.testing.Embedded;

/** What lies behind a figure, and what is missing from it, are what a look at every row would find. */
@QuarkusTest
@WithTestResource(Embedded.class)
class TalliesPropertyTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Tallies tallies;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void theMinutesBehindAFigureAreThoseInIt() {
        RandomNight night = new RandomNight("rd-behind", jdbi, random).filled();
        List<Map<String, Object>> counted = night.rows("*", "counted");
        Map<String, Object> lies = lies(night);

        each(night, (subject, ballotType, round) -> {
            List<MinutesBehind> expected = counted.stream()
                    .filter(row -> row.get("ballot_type").equals(ballotType.name())
                            && row.get("round").equals(round.name())
                            && Boolean.FALSE.equals(row.get("quarantined")))
                    .filter(row -> row.get("constituency").equals(subject)
                            || (RandomNight.below(row.get("path"), subject)
                                    && RandomNight.below(lies.get((String) row.get("polling_area")), subject)))
                    .sorted((a, b) -> ((String) a.get("polling_area")).compareTo((String) b.get("polling_area")))
                    .map(row -> new MinutesBehind(
                            (String) row.get("polling_area"),
                            ((Number) row.get("minutes_version")).longValue(),
                            (String) row.get("hash"),
                            null))
                    .toList();
            assertThat(whole(
                            1 + random.nextInt(12),
                            page -> tallies.minutes(night.election(), ballotType, round, subject, page)))
                    .as("seed %d: %s %s %s", seed, subject, ballotType, round)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("figures")
                    .isEqualTo(expected);
        });
    }

    @Test
    void whatIsOutstandingIsExpectedAndNotCounted() {
        RandomNight night = new RandomNight("rd-outst", jdbi, random).filled();
        Map<String, Object> lies = lies(night);
        List<Map<String, Object>> ballots = night.rows("*", "organisation.polling_area_ballot");
        Map<String, Object> further = night.rows("*", "further_round_area").stream()
                .collect(Collectors.toMap(
                        row -> row.get("polling_area") + "/" + row.get("ballot_type"), row -> row.get("round")));
        Set<String> counted = night.rows("*", "counted").stream()
                .map(row -> row.get("polling_area") + "/" + row.get("ballot_type") + "/" + row.get("round"))
                .collect(Collectors.toSet());

        each(night, (subject, ballotType, round) -> {
            List<String> expected = ballots.stream()
                    .filter(row -> row.get("ballot_type").equals(ballotType.name()))
                    .filter(row -> row.get("constituency").equals(subject)
                            || RandomNight.below(lies.get((String) row.get("polling_area")), subject))
                    .map(row -> (String) row.get("polling_area"))
                    .filter(pollingArea -> {
                        Object called = further.get(pollingArea + "/" + ballotType);
                        return round == Round.FIRST
                                ? !"REPEAT".equals(called)
                                : round.name().equals(called);
                    })
                    .filter(pollingArea -> !counted.contains(pollingArea + "/" + ballotType + "/" + round))
                    .sorted()
                    .toList();
            assertThat(whole(
                            1 + random.nextInt(12),
                            page -> tallies.outstanding(night.election(), ballotType, round, subject, page)))
                    .as("seed %d: %s %s %s", seed, subject, ballotType, round)
                    .isEqualTo(expected);
        });
    }

    private static Map<String, Object> lies(RandomNight night) {
        return night.rows("polling_area, array_to_string(path, '/') as path", "organisation.polling_area").stream()
                .collect(Collectors.toMap(row -> (String) row.get("polling_area"), row -> row.get("path")));
    }

    private interface Question {
        void of(String subject, BallotType ballotType, Round round);
    }

    private static void each(RandomNight night, Question question) {
        for (String subject : night.subjects()) {
            for (BallotType ballotType : RandomNight.BALLOT_TYPES) {
                for (Round round : Round.values()) {
                    question.of(subject, ballotType, round);
                }
            }
        }
    }
}
