package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G-115, G-119: whatever happens behind the door, the asker is told in the usual form. */
@QuarkusTest
@WithTestResource(Stage.class)
class ServiceAwayTest {

    /** The stage leaves this one route little time. */
    private static final String PHASE = "/api/v1/elections/2026/phase";

    private static void isUnavailable(Answer answer) {
        answer.isProblem(503, "service-unavailable")
                .hasHeader("Retry-After", "1")
                .has("/title", "Tạm thời chưa phục vụ được");
        assertThat(answer.body()).doesNotContain("localhost").doesNotContain("xception");
    }

    @Test
    void aServiceThatIsNotThereIsUnavailable() {
        isUnavailable(Visit.of("to-truong").get("/api/v1/elections/2026/candidates"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"silence", "hang-up", "empty-502"})
    void aServiceThatDoesNotAnswerAReaderIsUnavailable(String play) {
        isUnavailable(Visit.of("to-truong").get(PHASE + "?play=" + play));
    }

    @ParameterizedTest
    @ValueSource(strings = {"silence", "hang-up", "empty-502"})
    void aServiceThatDoesNotAnswerAWriterIsUnavailable(String play) {
        isUnavailable(Visit.of("to-truong").post(PHASE + "?play=" + play, "{}"));
    }

    @Test
    void aFaultBehindTheDoorShowsNoInternals() {
        Answer answer = Visit.of("to-truong").get(PHASE + "?play=stack-trace");

        answer.isProblem(500, "internal-error");
        assertThat(answer.body()).doesNotContain("java").doesNotContain("vn.baucu");
    }

    @Test
    void aBareRefusalIsGivenOurForm() {
        Visit.of("to-truong")
                .header("Accept-Language", "en")
                .get(PHASE + "?play=empty-404")
                .isProblem(404, "not-found")
                .hasHeader("Content-Language", "en")
                .has("/title", "Not found");
    }

    @Test
    void anAnswerCutInTheMiddleIsNotTakenForAWholeOne() {
        assertThatThrownBy(() -> Visit.of("to-truong").get(PHASE + "?play=half"))
                .isInstanceOf(UncheckedIOException.class);
    }
}
