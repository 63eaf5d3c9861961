package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
