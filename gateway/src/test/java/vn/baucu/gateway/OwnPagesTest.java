package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.problem.ProblemType;

/** What the gateway answers itself. */
@QuarkusTest
@WithTestResource(Stage.class)
class OwnPagesTest {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemHasAPageInBothLanguages(ProblemType type) {
        String page = Visit.anonymous()
                .header("Accept", "text/html")
                .get("/problems/" + type.slug())
                .hasStatus(200)
                .hasHeader("Content-Type", "text/html; charset=utf-8")
                .body();

        assertThat(page).contains(type.title().vi()).contains(type.title().en()).contains(type.slug());
    }

    @Test
    void everyProblemIsExplainedOnce() throws IOException {
        JsonNode explained = new ObjectMapper().readTree(getClass().getResourceAsStream("/problems.json"));
        Set<String> slugs = new TreeSet<>();
        explained.fieldNames().forEachRemaining(slugs::add);

        assertThat(slugs)
                .isEqualTo(Arrays.stream(ProblemType.values())
                        .map(ProblemType::slug)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void aProblemPageIsJsonForPrograms() {
        Visit.anonymous()
                .header("Accept", "application/json")
                .get("/problems/validation-failed")
                .has("/type", "/problems/validation-failed")
                .has("/status/0", "400")
                .has("/status/1", "422")
                .has("/en/title", "The data has a wrong form / The data breaks a rule");
    }

    @Test
    void aProblemPageNamesItsStatusesForPeople() {
        String page = Visit.anonymous()
                .header("Accept", "text/html")
                .get("/problems/validation-failed")
                .hasStatus(200)
                .body();

        assertThat(page).contains("HTTP 400, 422<");
    }

    @Test
    void theListOfProblemsLinksToEachPage() {
        String page = Visit.anonymous().get("/problems").hasStatus(200).body();

        assertThat(page).contains("href=\"/problems/minutes-already-entered\"");
    }

    @Test
    void anUnknownProblemHasNoPage() {
        Visit.anonymous().get("/problems/none").isProblem(404, "not-found");
    }

    @Test
    void problemsAreOnlyRead() {
        Visit.anonymous().post("/problems", "{}").isProblem(405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/index.html"})
    void theApiPageIsThere(String path) {
        Answer answer = Visit.anonymous().get(path);

        assertThat(answer.response().statusCode()).isIn(200, 302);
    }

    @Test
    void whoeverKnowsTheAddressAloneIsShownTheWay() {
        Matcher links = Pattern.compile("href=\"([^\"]+)\"")
                .matcher(Visit.anonymous()
                        .get("/")
                        .hasStatus(200)
                        .hasHeader("Content-Type", "text/html; charset=utf-8")
                        .body());

        assertThat(links.results().map(link -> link.group(1)))
                .contains("/api", "/problems")
                .filteredOn(link -> !link.startsWith("/public/"))
                .allSatisfy(link -> assertThat(
                                Visit.anonymous().get(link).response().statusCode())
                        .isIn(200, 302));
    }

    @Test
    void theApiPageShowsTheMergedContract() {
        assertThat(Visit.anonymous().get("/api/").body()).contains("/openapi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/none.js", "/apis", "/openapi/x", "/favicon.ico"})
    void nothingElseIsThere(String path) {
        Visit.anonymous().get(path).isProblem(404, "not-found");
    }

    @Test
    void theDoorIsReadyThoughAServiceIsSilent() {
        Visit.anonymous()
                .getFromManagement("/q/health/ready")
                .hasStatus(200)
                .has("/status", "UP")
                .has("/checks/0/data/committee", "answers")
                .has("/checks/0/data/candidate", "silent");
    }

    @Test
    void requestsAreCountedByRoute() {
        Visit.of("u").get("/api/v1/elections/2026/calendar").hasStatus(200);
        Visit.anonymous().get("/api/v1/elections/2026/calendar").hasStatus(401);

        await().untilAsserted(() -> assertThat(
                        Visit.anonymous().getFromManagement("/q/metrics").body())
                .containsPattern(
                        "baucu_gateway_requests_seconds_count\\{method=\"GET\",route=\"/api/v1/elections/\\*/calendar/\\*\\*\",status=\"200\"\\}")
                .contains("baucu_gateway_tokens_refused_total{problem=\"unauthenticated\"}")
                .doesNotContain("elections/2026"));
    }
}
