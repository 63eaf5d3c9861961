package vn.baucu.tally.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.RandomNight;
import vn.baucu.testing.Embedded;

/** One figure added up again is what adding up row by row gives, and what is missing in it is missing below it. */
@QuarkusTest
@WithTestResource(Embedded.class)
class RecomputationPropertyTest {

    @Inject
    Jdbi jdbi;

    @Inject
    Recomputations recomputations;

    @Test
    void aFigureIsAddedUpFromTheMinutesThatCountBelowIt() {
        long seed = System.nanoTime();
        RandomNight night = new RandomNight("rd-recount", jdbi, new Random(seed)).filled();
        Map<String, Object> lies =
                night.rows("polling_area, array_to_string(path, '/') as path", "organisation.polling_area").stream()
                        .collect(Collectors.toMap(row -> (String) row.get("polling_area"), row -> row.get("path")));
        Map<String, Map<String, Object>> minutes = by(night.rows("*", "minutes"), true);
        Map<String, Map<String, Object>> counted = by(night.rows("*", "counted"), false);
        List<Map<String, Object>> heads = night.rows("*", "minutes_head");
        Map<String, Object> units = night.rows("*", "organisation.polling_area_ballot").stream()
                .collect(Collectors.toMap(
                        row -> row.get("polling_area") + "/" + row.get("ballot_type"), row -> row.get("constituency")));

        for (String subject : night.subjects()) {
            for (BallotType ballotType : RandomNight.BALLOT_TYPES) {
                for (Round round : Round.values()) {
                    long number = 0;
                    long valid = 0;
                    long notYet = 0;
                    Map<String, Long> votes = new TreeMap<>();
                    for (Map<String, Object> head : heads) {
                        Object unit = units.get(head.get("polling_area") + "/" + head.get("ballot_type"));
                        boolean asked = head.get("ballot_type").equals(ballotType.name())
                                && head.get("round").equals(round.name())
                                && (subject.equals(unit)
                                        || RandomNight.below(lies.get((String) head.get("polling_area")), subject));
                        if (!asked) {
                            continue;
                        }
                        Map<String, Object> added = counted.get(key(head));
                        long times = ((Number) head.get("accepted_count")).longValue();
                        if (times > 0 && (added == null || ((Number) added.get("version")).longValue() != times)) {
                            notYet++;
                        }
                        if (head.get("accepted_version") != null) {
                            Map<String, Object> row = minutes.get(key(head) + "/" + head.get("accepted_version"));
                            number++;
                            valid += ((Number) row.get("valid")).longValue();
                            if (subject.equals(unit)) {
                                Json.read((String) row.get("votes"), new TypeReference<Map<String, Long>>() {})
                                        .forEach((candidate, count) -> votes.merge(candidate, count, Long::sum));
                            }
                        }
                    }
                    Recomputation again = recomputations.of(night.election(), ballotType, round, subject);

                    assertThat(List.of(
                                    again.recomputedMinutes(),
                                    again.recomputed().valid(),
                                    again.notYetAdded(),
                                    again.recomputedVotes(),
                                    again.equal()))
                            .as("seed %d: %s %s %s", seed, subject, ballotType, round)
                            .isEqualTo(List.of(number, valid, notYet, votes, number == 0));
                }
            }
        }
    }

    @Test
    void aFigureIsReadInOneSnapshot() {
        String isolation = QuarkusTransaction.requiringNew().call(() -> {
            recomputations.of("rd-none", BallotType.NATIONAL_ASSEMBLY, Round.FIRST, "VN");
            return jdbi.withHandle(handle -> handle.createQuery("show transaction_isolation")
                    .mapTo(String.class)
                    .one());
        });

        assertThat(isolation).isEqualTo("repeatable read");
    }

    private static Map<String, Map<String, Object>> by(List<Map<String, Object>> rows, boolean versions) {
        return rows.stream()
                .collect(Collectors.toMap(row -> key(row) + (versions ? "/" + row.get("version") : ""), row -> row));
    }

    private static String key(Map<String, Object> row) {
        return row.get("polling_area") + "/" + row.get("ballot_type") + "/" + row.get("round");
    }
}
