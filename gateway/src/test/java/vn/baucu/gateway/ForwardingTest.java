package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Stage.class)
class ForwardingTest {

    private static final String TALLIES = "/api/v1/elections/2026/tallies/NATIONAL_ASSEMBLY/areas/12";
    private static final String MINUTES = "/api/v1/elections/2026/polling-areas/03388-005/minutes/NATIONAL_ASSEMBLY";

    @Test
    void aRequestReachesItsServiceWhole() {
        Visit.of("to-truong")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-1")
                .post(MINUTES + "?round=FIRST", "{\"valid\":305}")
                .hasStatus(200)
                .has("/service", "tally")
                .has("/method", "POST")
                .has("/uri", MINUTES + "?round=FIRST")
                .has("/body", "{\"valid\":305}")
                .has("/headers/content-type", "application/json")
                .has("/headers/idempotency-key", "k-1");
    }

    @Test
    void theTokenGoesAlong() {
        String token = TestTokens.of("to-truong");

        Visit.withToken(token).get(TALLIES).has("/headers/authorization", "Bearer " + token);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/elections, committee",
        "/api/v1/elections/2026, committee",
        "/api/v1/elections/2026/calendar, committee",
        "/api/v1/elections/2026/phase, committee",
        "/api/v1/elections/2026/areas, committee",
        "/api/v1/elections/2026/areas/12, committee",
        "/api/v1/elections/2026/areas/imports, committee",
        "/api/v1/elections/2026/constituencies, committee",
        "/api/v1/elections/2026/constituencies/NA-12-1, committee",
        "/api/v1/elections/2026/constituencies/NA-12-1/determination, tally",
        "/api/v1/elections/2026/constituencies/NA-12-1/determinations, tally",
        "/api/v1/elections/2026/polling-areas/03388-005, committee",
        "/api/v1/elections/2026/polling-areas/03388-005/voter-roll, voter",
        "/api/v1/elections/2026/polling-areas/03388-005/minutes/NATIONAL_ASSEMBLY, tally",
        "/api/v1/elections/2026/polling-areas/03388-005/minutes/NATIONAL_ASSEMBLY/corrections, tally",
        "/api/v1/elections/2026/voter-rolls, voter",
        "/api/v1/elections/2026/voter-rolls/imports, voter",
        "/api/v1/elections/2026/officers/imports, committee",
        "/api/v1/elections/2026/tallies/NATIONAL_ASSEMBLY/areas/12/children, tally",
        "/api/v1/elections/2026/publication-events/reconciliation, tally",
        "/api/v1/jobs/voter-service/0193, voter",
        "/api/v1/jobs/committee-service/0193/errors, committee",
    })
    void everyPathHasItsService(String path, String service) {
        Visit.of("to-truong").get(path).hasStatus(200).has("/service", service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/",
                "/api/v1/elections/",
                "/api/v1/Elections",
                "/API/v1/elections",
                "/api/v1/elections/2026/secrets",
                "/api/v1/jobs/gateway/0193",
                "/api/v2/elections",
                "/q/health",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/dev-ui",
                "/index.html",
            })
    void whatIsNotOnTheTableDoesNotExist(String path) {
        Visit.of("to-truong").get(path).isProblem(404, "not-found");
    }

    /** G-044, G-046, G-047. */
    @Test
    void pretendedOriginsAreLeftBehind() {
        Visit.of("to-truong")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Real-IP", "10.0.0.1")
                .header("X-Original-URL", "/api/v1/admin")
                .header("X-Rewrite-URL", "/api/v1/admin")
                .header("X-User-Id", "root")
                .header("X-Roles", "NATIONAL_COUNCIL")
                .get(TALLIES)
                .hasStatus(200)
                .has("/uri", TALLIES)
                .has("/headers/x-forwarded-for", "127.0.0.1")
                .lacks("/headers/x-forwarded-host")
                .lacks("/headers/forwarded")
                .lacks("/headers/x-real-ip")
                .lacks("/headers/x-original-url")
                .lacks("/headers/x-rewrite-url")
                .lacks("/headers/x-user-id")
                .lacks("/headers/x-roles");
    }

    @Test
    void aSaneRequestIdIsKept() {
        Visit.of("to-truong")
                .header("X-Request-Id", "rehearsal-000001")
                .get(TALLIES)
                .hasHeader("X-Request-Id", "rehearsal-000001")
                .has("/headers/x-request-id", "rehearsal-000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "short", "line one%0aline two"})
    void anyOtherRequestIdIsReplaced(String id) {
        Answer answer = Visit.of("to-truong").header("X-Request-Id", id).get(TALLIES);

        assertThat(answer.header("X-Request-Id")).hasSize(36);
        answer.has("/headers/x-request-id", answer.header("X-Request-Id"));
    }

    @Test
    void anAnswerDoesNotNameTheServicesAddress() {
        Visit.of("to-truong")
                .post("/api/v1/elections?play=created", "{}")
                .hasStatus(201)
                .hasHeader("Location", "/api/v1/elections/2026")
                .hasHeader("ETag", "\"1\"");
    }

    @Test
    void aLargeAnswerArrivesWhole() {
        Answer answer = Visit.of("to-truong").get(TALLIES + "?play=large");

        assertThat(answer.body()).hasSize(5_000_000);
    }

    @Test
    void anEmptyAnswerStaysEmpty() {
        Answer answer =
                Visit.of("to-truong").post(MINUTES + "?play=nothing", "{}").hasStatus(204);

        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatIsNotModifiedIsAnsweredWithoutAnyBody() {
        for (int time = 0; time < 40; time++) {
            Answer answer =
                    Visit.of("to-truong").get(TALLIES + "?play=not-modified").hasStatus(304);

            answer.hasHeader("ETag", "\"1\"");
            assertThat(answer.response().headers().map()).doesNotContainKey("transfer-encoding");
        }
    }

    /** G-050. */
    @Test
    void headIsAnsweredLikeGetWithoutABody() {
        Answer answer = Visit.of("to-truong").head(TALLIES).hasStatus(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anImportOfSeveralMegabytesPasses() {
        Visit.of("to-truong")
                .header("Content-Type", "text/csv")
                .post("/api/v1/elections/2026/areas/imports", "x".repeat(3_000_000))
                .hasStatus(200)
                .has("/length", "3000000");
    }

    @Test
    void aRefusalOfTheServiceIsPassedOn() {
        Visit.of("to-truong")
                .post(MINUTES + "?play=problem", "{}")
                .hasStatus(422)
                .has("/type", "/problems/arithmetic-error");
    }
}
