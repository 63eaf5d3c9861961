package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody may read comes without a token, and nothing else does. */
@QuarkusTest
@WithTestResource(Stage.class)
class PublicPlaneTest {

    private static final String QUESTIONS = "/public/v1/elections/2026/questions";

    @Test
    void everybodyReads() {
        Answer answer = Visit.anonymous().get(QUESTIONS + "?q=bau").hasStatus(200);

        assertThat(answer.body()).contains("\"service\":\"committee\"", QUESTIONS + "?q=bau");
    }

    /** A cache must not keep what was meant for one. */
    @Test
    void theServiceDoesNotHearWhoReads() {
        assertThat(Visit.of("somebody").get(QUESTIONS).hasStatus(200).body()).doesNotContain("authorization");
        assertThat(Visit.withToken("no token at all")
                        .get(QUESTIONS)
                        .hasStatus(200)
                        .body())
                .doesNotContain("no token");
    }

    /** E-065: nobody turns what is said here into a script. */
    @Test
    void noAnswerIsWrappedIntoACall() {
        Visit.anonymous().get(QUESTIONS + "?callback=steal").isProblem(400, "validation-failed");
        Visit.anonymous().get(QUESTIONS + "?jsonp=steal").isProblem(400, "validation-failed");
    }

    /** E-064: a browser never sends along who its user is. */
    @Test
    void otherSitesReadWithoutCredentials() {
        assertThat(Visit.anonymous()
                        .header("Origin", "https://elsewhere.example")
                        .get(QUESTIONS)
                        .hasStatus(200)
                        .header("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void whatWasPublishedAndTheLogAreThereForEverybody() {
        for (String path : List.of(
                "/public/v1/elections/2021/publications",
                "/public/v1/elections/2021/publications/NATIONAL_ASSEMBLY/areas/VN/latest",
                "/public/v1/elections/2021/minutes-log/files/leaves",
                "/public/v1/publication-keys")) {
            assertThat(Visit.anonymous().get(path).hasStatus(200).body()).contains("\"service\":\"tally\"");
        }
        Visit.anonymous()
                .get("/public/v1/elections/2021/publication-preparations")
                .isProblem(404, "not-found");
    }

    @Test
    void nobodyWrites() {
        Visit.anonymous().post(QUESTIONS, "{}").isProblem(405, "method-not-allowed");
        Visit.of("somebody").method("DELETE", QUESTIONS).isProblem(405, "method-not-allowed");
    }

    @Test
    void whatIsNotOnTheListDoesNotExist() {
        Visit.anonymous().get("/public/v1/elections/2026/complaints").isProblem(404, "not-found");
        Visit.anonymous().get("/public/v1/elections/2026/questions/1").isProblem(404, "not-found");
        Visit.anonymous().get("/public/v2/elections/2026/questions").isProblem(404, "not-found");
        Visit.anonymous().get("/public").isProblem(404, "not-found");
        Visit.anonymous().get("/public/v1/../../api/v1/elections").isProblem(400, "ambiguous-path");
    }
}
