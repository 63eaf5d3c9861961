package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private static JsonNode contract(String paths, String schemas) {
        try {
            return new ObjectMapper()
                    .readTree("{\"paths\":{" + paths + "},\"components\":{\"schemas\":{" + schemas + "}}}");
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    @Test
    void twoServicesMayDefineDifferentOperationsOfOnePath() {
        assertThat(Contracts.conflicts(Map.of(
                        "voter", contract("\"/a\":{\"get\":{\"summary\":\"x\"}}", ""),
                        "tally", contract("\"/a\":{\"post\":{\"summary\":\"x\"}}", ""))))
                .isEmpty();
    }

    @Test
    void twoServicesMustNotDefineTheSameOperation() {
        assertThat(Contracts.conflicts(Map.of(
                        "voter", contract("\"/a\":{\"get\":{\"summary\":\"x\"}}", ""),
                        "tally", contract("\"/a\":{\"get\":{\"summary\":\"x\"}}", ""))))
                .containsExactly("get /a is defined by tally and by voter");
    }

    @Test
    void theOperationsOnJobsAreTheSameInEveryService() {
        String job = "\"/api/v1/jobs/{service}/{job}\":{\"get\":{\"summary\":\"x\"}}";

        assertThat(Contracts.conflicts(Map.of("voter", contract(job, ""), "tally", contract(job, ""))))
                .isEmpty();
        assertThat(Contracts.conflicts(
                        Map.of("voter", contract(job, ""), "tally", contract(job.replace("x", "y"), ""))))
                .containsExactly("get /api/v1/jobs/{service}/{job} is defined by tally and by voter");
    }

    @Test
    void oneNameMustNotStandForTwoSchemas() {
        String text = "\"Code\":{\"type\":\"string\"}";

        assertThat(Contracts.conflicts(Map.of("voter", contract("", text), "tally", contract("", text))))
                .isEmpty();
        assertThat(Contracts.conflicts(
                        Map.of("voter", contract("", text), "tally", contract("", "\"Code\":{\"type\":\"integer\"}"))))
                .containsExactly("schemas Code is defined by tally and by voter");
    }
}
