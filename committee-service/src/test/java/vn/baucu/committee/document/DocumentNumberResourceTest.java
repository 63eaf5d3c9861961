package vn.baucu.committee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.document.DocumentDesk.issued;
import static vn.baucu.committee.document.DocumentDesk.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.Embedded;

/** Numbers run from 1 without holes, for each issuer, kind and year. */
@QuarkusTest
@WithTestResource(Embedded.class)
class DocumentNumberResourceTest {

    private static final DocumentDesk DESK = new DocumentDesk("dn");

    @BeforeEach
    void country() {
        DESK.open();
    }

    @Test
    void everySeriesRunsWithoutHolesWhateverIsRefused() {
        long seed = 20210523;
        RandomGenerator random = new SplittableRandom(seed);
        Map<String, List<Integer>> series = new HashMap<>();

        for (int i = 0; i < 120; i++) {
            String issuer = random.nextBoolean() ? "EC-105" : "EC-108";
            String kind = random.nextBoolean() ? "PLAN" : "DECISION";
            String year = random.nextBoolean() ? "2020" : "2021";
            Map<String, Object> entry = with(issued(kind, issuer), "date", year + "-03-01");
            if (random.nextInt(4) == 0) {
                DESK.enter(asFounder(), with(entry, "relations", unknown()))
                        .then()
                        .statusCode(422);
            } else {
                Response answer = DESK.enter(asFounder(), entry);
                series.computeIfAbsent(issuer + kind + year, key -> new ArrayList<>())
                        .add(answer.jsonPath().getInt("number"));
            }
        }

        series.forEach((name, numbers) -> assertThat(numbers)
                .as("seed %d, %s", seed, name)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    }

    @Test
    void thoseWhoRegisterAtOnceGetDifferentNumbers() throws ExecutionException, InterruptedException {
        ExecutorService clerks = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> numbers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                boolean refused = i % 5 == 0;
                Map<String, Object> entry = issued("NOTICE", "EC-12");
                numbers.add(clerks.submit(() -> {
                    Response answer = DESK.enter(asFounder(), refused ? with(entry, "relations", unknown()) : entry);
                    return refused
                            ? 0
                            : answer.then().statusCode(201).extract().jsonPath().getInt("number");
                }));
            }
            List<Integer> given = new ArrayList<>();
            for (Future<Integer> number : numbers) {
                given.add(number.get());
            }

            assertThat(given.stream().filter(number -> number > 0))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 32).boxed().toList());
        } finally {
            clerks.shutdown();
        }
    }

    private static List<Map<String, String>> unknown() {
        return List.of(Map.of("kind", "BASED_ON", "document", "00000000-0000-0000-0000-000000000001"));
    }
}
