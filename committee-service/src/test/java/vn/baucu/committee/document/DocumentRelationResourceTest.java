package vn.baucu.committee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static vn.baucu.committee.Officials.asFounder;
import static vn.baucu.committee.document.DocumentDesk.incoming;
import static vn.baucu.committee.document.DocumentDesk.issued;
import static vn.baucu.committee.document.DocumentDesk.relating;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.Embedded;

@QuarkusTest
@WithTestResource(Embedded.class)
class DocumentRelationResourceTest {

    private static final DocumentDesk DESK = new DocumentDesk("de");

    @BeforeEach
    void country() {
        DESK.open();
    }

    @Test
    void relationsAreReadInBothDirections() {
        String circular = DESK.entered(incoming("01/2021/TT-BNV", "VN"));
        String plan = DESK.entered(relating(issued("PLAN", "EC-12"), "BASED_ON", circular));
        String newer = DESK.entered(relating(issued("PLAN", "EC-12"), "REPLACES", plan, "BASED_ON", circular));

        DESK.officer("03388")
                .get(DESK.path() + "/" + plan + "/relations")
                .then()
                .statusCode(200)
                .body("to.document", is(List.of(circular)))
                .body("to[0].kind", is("BASED_ON"))
                .body("to[0].symbol", is("01/2021/TT-BNV"))
                .body("from.document", is(List.of(newer)))
                .body("from[0].kind", is("REPLACES"))
                .body("from[0].documentKind", is("PLAN"));
        asFounder()
                .get(DESK.path() + "/" + newer)
                .then()
                .body("relations.document", is(List.of(circular, plan)))
                .body("relations.kind", is(List.of("BASED_ON", "REPLACES")));
    }

    @Test
    void aRelationToWhatOneMayNotReadIsLeftOut() {
        String letter = DESK.entered(issued("LETTER", "EC-12"));
        String answer = DESK.entered(relating(issued("LETTER", "EC-105"), "ANSWERS", letter));

        DESK.officer("108")
                .get(DESK.path() + "/" + letter + "/relations")
                .then()
                .statusCode(200)
                .body("from", empty());
        DESK.officer("105")
                .get(DESK.path() + "/" + letter + "/relations")
                .then()
                .body("from.document", is(List.of(answer)));
        DESK.enter(DESK.officer("108"), relating(issued("LETTER", "EC-108"), "ANSWERS", answer))
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("unknown-document")));
    }

    @Test
    void aDocumentOfAnotherElectionIsUnknown() {
        DocumentDesk other = new DocumentDesk("de-other");
        other.open();
        String foreign = other.entered(issued("PLAN", "EC-12"));

        DESK.enter(asFounder(), relating(issued("PLAN", "EC-12"), "BASED_ON", foreign))
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of("/relations/0/document")));
    }

    @Test
    void aRelationNamesADocumentThatStands() {
        String cancelled = DESK.entered(issued("PLAN", "EC-12"));
        String based = DESK.entered(relating(issued("PLAN", "EC-12"), "BASED_ON", cancelled));
        DESK.cancel(asFounder(), cancelled, "\"1\"").then().statusCode(200);

        DESK.enter(asFounder(), relating(issued("PLAN", "EC-12"), "BASED_ON", cancelled))
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("cancelled")));
        // What rested on it before it was cancelled still says so.
        DESK.amend(asFounder(), based, "\"1\"", relating(issued("PLAN", "EC-12"), "BASED_ON", cancelled))
                .then()
                .statusCode(200);
    }

    @Test
    void theSameRelationComesOnce() {
        String plan = DESK.entered(issued("PLAN", "EC-12"));

        DESK.enter(asFounder(), relating(issued("PLAN", "EC-12"), "BASED_ON", plan, "BASED_ON", plan))
                .then()
                .statusCode(422)
                .body("violations.pointer", is(List.of("/relations/1")))
                .body("violations.code", is(List.of("duplicate")));
    }

    @Test
    void noDocumentRestsOnItself() {
        String plan = DESK.entered(issued("PLAN", "EC-12"));

        DESK.amend(asFounder(), plan, "\"1\"", relating(issued("PLAN", "EC-12"), "BASED_ON", plan))
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("cycle")));
    }

    /** Whatever is asked, in whatever order, is refused exactly if it would close a circle. */
    @Test
    void noChainOfRelationsComesBack() {
        long seed = 20260315;
        RandomGenerator random = new SplittableRandom(seed);
        List<String> documents = new ArrayList<>();
        List<Set<Integer>> related = new ArrayList<>();
        List<Integer> versions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            documents.add(DESK.entered(issued("GUIDANCE", "EC-12")));
            related.add(Set.of());
            versions.add(1);
        }
        Map<Integer, Integer> outcomes = new HashMap<>();

        for (int step = 0; step < 150; step++) {
            int changed = random.nextInt(documents.size());
            Set<Integer> asked = new HashSet<>(related.get(changed));
            asked.add(random.nextInt(documents.size()));
            boolean circle = asked.stream().anyMatch(target -> leads(related, target, changed));

            Response answer = DESK.amend(
                    asFounder(),
                    documents.get(changed),
                    "\"" + versions.get(changed) + "\"",
                    relating(
                            issued("GUIDANCE", "EC-12"),
                            asked.stream()
                                    .flatMap(target -> List.of("ANSWERS", documents.get(target)).stream())
                                    .toArray(String[]::new)));

            assertThat(answer.statusCode()).as("seed %d, step %d", seed, step).isEqualTo(circle ? 422 : 200);
            outcomes.merge(answer.statusCode(), 1, Integer::sum);
            if (!circle) {
                related.set(changed, asked);
                versions.set(changed, versions.get(changed) + 1);
            }
        }
        assertThat(outcomes).containsKeys(200, 422);
    }

    @Test
    void twoAtOnceCloseNoCircle() throws InterruptedException {
        ExecutorService clerks = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 5; i++) {
                String one = DESK.entered(issued("PLAN", "EC-12"));
                String other = DESK.entered(issued("PLAN", "EC-12"));
                List<Callable<Integer>> amendments = List.of(
                        () -> DESK.amend(asFounder(), one, "\"1\"", relating(issued("PLAN", "EC-12"), "ANSWERS", other))
                                .statusCode(),
                        () -> DESK.amend(asFounder(), other, "\"1\"", relating(issued("PLAN", "EC-12"), "ANSWERS", one))
                                .statusCode());

                assertThat(clerks.invokeAll(amendments))
                        .extracting(amendment -> amendment.get())
                        .containsExactlyInAnyOrder(200, 422);
            }
        } finally {
            clerks.shutdown();
        }
    }

    private static boolean leads(List<Set<Integer>> related, int from, int to) {
        return from == to || related.get(from).stream().anyMatch(next -> leads(related, next, to));
    }
}
