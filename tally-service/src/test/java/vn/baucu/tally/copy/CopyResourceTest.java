package vn.baucu.tally.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.tally.delivery.Integrator;
import vn.baucu.testing.Embedded;

/** E-037, E-038: an integrator asks whether what it keeps is what was published. */
@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class CopyResourceTest {

    private static final String WRONG = "0".repeat(64);

    private String council;
    private String assembly;

    @BeforeEach
    void anElectionThatIsCertified() {
        council = subject("PROVINCIAL_COUNCIL/12");
        assembly = subject("NATIONAL_ASSEMBLY/VN");
    }

    @Inject
    Integrator integrator;

    @Test
    void aCopyThatFollowedTheFeedDiffersInNothing() {
        everythingIsPublished();

        compare(Map.of("held", feed())).statusCode(200).body("complete", is(true), "differences", empty());
    }

    /** E-037. */
    @Test
    void whatIsWrongInACopyIsNamed() {
        everythingIsPublished();
        String hash = hash(council, 1);

        compare(Map.of(
                        "held",
                        List.of(
                                held(council, 1, WRONG),
                                held(council, 3, hash),
                                held(subject("PROVINCIAL_COUNCIL/14"), 1, hash))))
                .statusCode(200)
                .body("complete", is(true))
                .body("differences.kind", contains("MISSING", "OTHER_HASH", "MISSING", "UNKNOWN", "UNKNOWN"))
                .body(
                        "differences.subject",
                        contains(assembly, council, council, council, subject("PROVINCIAL_COUNCIL/14")))
                .body("differences.number", contains(1, 1, 2, 3, 1))
                .body("differences.hash", contains(hash(assembly, 1), hash, hash(council, 2), null, null));
    }

    @Test
    void ofAnEmptyCopyEverythingIsMissing() {
        everythingIsPublished();

        compare(Map.of("held", List.of()))
                .body("differences.kind", contains("MISSING", "MISSING", "MISSING"))
                .body("differences.number", contains(1, 1, 2));
    }

    @Test
    void whoKeepsTheLatestAloneMissesNoEarlierOnes() {
        everythingIsPublished();

        compare(Map.of(
                        "latestOnly",
                        true,
                        "held",
                        List.of(held(assembly, 1, hash(assembly, 1)), held(council, 2, hash(council, 2)))))
                .body("differences", empty());
        compare(Map.of("latestOnly", true, "held", List.of(held(council, 1, hash(council, 1)))))
                .body("differences.kind", contains("MISSING", "MISSING"))
                .body("differences.subject", contains(assembly, council))
                .body("differences.number", contains(1, 2));
    }

    /** E-038: pages that follow one another leave nothing between them. */
    @Test
    void whatIsMissingIsJudgedWithinTheRange() {
        everythingIsPublished();
        List<Map<String, Object>> councils = List.of(held(council, 1, hash(council, 1)));

        compare(Map.of("to", assembly, "held", List.of())).body("differences.subject", contains(assembly));
        compare(Map.of("after", assembly, "held", councils)).body("differences.number", contains(2));
        compare(Map.of("after", assembly, "to", council, "held", councils)).body("differences.number", contains(2));
        compare(Map.of("after", council, "held", List.of())).body("differences", empty());
        compare(Map.of("to", subject("COMMUNE_COUNCIL/99999"), "held", List.of()))
                .body("differences", empty());
    }

    /** E-038. */
    @Test
    void moreThanTenThousandAreSentPageByPage() {
        for (String language : List.of("vi", "en")) {
            integrator
                    .asking()
                    .header("Accept-Language", language)
                    .body(Map.of("held", many(10_001)))
                    .post(door())
                    .then()
                    .statusCode(413)
                    .body("type", is("/problems/payload-too-large"))
                    .body("detail", containsString(language.equals("vi") ? "từng trang" : "page by page"));
        }
        compare(Map.of("held", many(40_000))).statusCode(413).body("type", is("/problems/payload-too-large"));
        compare(Map.of("held", many(10_000)))
                .statusCode(200)
                .body("complete", is(true), "differences", hasSize(10_000));
    }

    @Test
    void ofTooManyDifferencesTheFirstAreNamed() {
        everythingIsPublished();

        compare(Map.of("held", many(10_000)))
                .statusCode(200)
                .body("complete", is(false), "differences", hasSize(10_000));
    }

    @Test
    void everythingThatIsMalformedIsNamed() {
        List<Object> held = new ArrayList<>(List.of(
                held(council, 1, WRONG),
                held("2026", 0, "x"),
                held(council, 1, WRONG.substring(1) + "G"),
                held("khac/PROVINCIAL_COUNCIL/12", 1, "A".repeat(64)),
                Map.of(),
                held(council, 1, WRONG)));
        held.add(null);
        Map<String, Object> copy = new HashMap<>(Map.of("after", "x", "to", subject("MAYOR/12"), "held", held));

        compare(copy)
                .statusCode(400)
                .body("type", is("/problems/validation-failed"))
                .body(
                        "violations.pointer",
                        contains(
                                "/after",
                                "/to",
                                "/held/1/subject",
                                "/held/1/number",
                                "/held/1/hash",
                                "/held/2/hash",
                                "/held/3/subject",
                                "/held/3/hash",
                                "/held/4/subject",
                                "/held/4/number",
                                "/held/4/hash",
                                "/held/6",
                                "/held/5"));
    }

    @Test
    void aPublicationIsThereOnceAndWithinTheRange() {
        compare(Map.of(
                        "after",
                        assembly,
                        "held",
                        List.of(held(council, 1, WRONG), held(council, 1, "1" + WRONG.substring(1)))))
                .statusCode(422)
                .body("type", is("/problems/validation-failed"))
                .body("violations.pointer", contains("/held/1"), "violations.code", contains("twice"));
        compare(Map.of("after", assembly, "held", List.of(held(assembly, 1, WRONG))))
                .statusCode(422)
                .body("violations.pointer", contains("/held/0/subject"), "violations.code", contains("outside-range"));
        compare(Map.of("to", assembly, "held", List.of(held(council, 1, WRONG))))
                .statusCode(422)
                .body("violations.code", contains("outside-range"));
        compare(Map.of("after", council, "to", assembly, "held", List.of()))
                .statusCode(422)
                .body("violations.pointer", contains("/to"), "violations.code", contains("empty-range"));
    }

    @Test
    void aBodyThatIsNotOneIsRefused() {
        for (String body : List.of(
                "{}",
                "{\"held\":null}",
                "{\"held\":{}}",
                "{\"held\":[],\"all\":true}",
                "{\"held\":[],\"latestOnly\":\"yes\"}",
                "{\"held\":[{\"subject\":7}]}",
                "[]",
                "null",
                "{\"held\":[")) {
            integrator.asking().body(body).post(door()).then().statusCode(400);
        }
    }

    /** E-062: under embargo or never prepared, the answer is the same to the byte. */
    @Test
    void whatIsUnderEmbargoIsAsIfItDidNotExist() {
        Map<String, Object> guessed = Map.of("held", List.of(held(council, 1, WRONG)));
        String before = compare(guessed).extract().asString();
        String none = compare(Map.of("held", List.of())).extract().asString();

        integrator.prepares();

        assertThat(compare(guessed)
                        .body("differences.kind", contains("UNKNOWN"))
                        .extract()
                        .asString())
                .isEqualTo(before);
        assertThat(compare(Map.of("held", List.of()))
                        .body("differences", empty())
                        .extract()
                        .asString())
                .isEqualTo(none);
    }

    @Test
    void whoeverHasADutyInTheElectionMayAsk() {
        Map<String, Object> nothing = Map.of("held", List.of());

        for (String reader : List.of("nec-1", "ub-12-1", "kiemtoan", "kythuat", "to")) {
            integrator.nation().as(reader).body(nothing).post(door()).then().statusCode(200);
        }
        integrator.nation().as("nobody").body(nothing).post(door()).then().statusCode(403);
        RestAssured.given()
                .contentType("application/json")
                .body(nothing)
                .post(door())
                .then()
                .statusCode(401);
        integrator
                .asking()
                .body(nothing)
                .post("/api/v1/elections/ig-none/publication-events/reconciliation")
                .then()
                .statusCode(403);
        integrator.asking().get(door()).then().statusCode(405);
    }

    private void everythingIsPublished() {
        integrator.councilPublishes(1);
        integrator.assemblyIsPublished();
        integrator.councilPublishes(2);
    }

    private List<Map<String, Object>> feed() {
        List<Map<String, Object>> events = RestAssured.get(
                        "/public/v1/elections/" + integrator.nation().election() + "/publication-events")
                .path("items");
        return events.stream()
                .map(event -> {
                    Map<?, ?> data = (Map<?, ?>) event.get("data");
                    return held((String) event.get("subject"), (Integer) data.get("number"), (String) data.get("hash"));
                })
                .toList();
    }

    private String hash(String subject, int number) {
        return feed().stream()
                .filter(held -> held.get("subject").equals(subject)
                        && held.get("number").equals(number))
                .map(held -> (String) held.get("hash"))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> many(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> held(subject(PROVINCIAL_COUNCIL + "/14"), i, WRONG))
                .toList();
    }

    private static Map<String, Object> held(String subject, int number, String hash) {
        return Map.of("subject", subject, "number", number, "hash", hash);
    }

    private String subject(String scope) {
        return integrator.nation().election() + "/" + scope;
    }

    private String door() {
        return "/api/v1/elections/" + integrator.nation().election() + "/publication-events/reconciliation";
    }

    private ValidatableResponse compare(Map<String, Object> copy) {
        return integrator.asking().body(copy).post(door()).then();
    }
}
