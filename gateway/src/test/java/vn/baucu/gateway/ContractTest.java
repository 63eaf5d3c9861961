package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of every service is complete: whoever writes a client needs nothing else. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"committee", "voter", "candidate", "tally"})
    void everyOperationIsDescribedCompletely(String service) throws IOException {
        JsonNode contract = contract(service);

        List<String> missing = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> missing(operation.getValue())
                        .forEach(what -> missing.add(operation.getKey() + " " + path.getKey() + ": " + what))));

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"committee", "voter", "candidate", "tally"})
    void noOperationIsCalledLikeAnother(String service) throws IOException {
        List<String> ids = new ArrayList<>();
        contract(service)
                .path("paths")
                .forEach(path -> path.forEach(
                        operation -> ids.add(operation.path("operationId").asText())));

        assertThat(ids).doesNotHaveDuplicates();
    }

    private static Stream<String> missing(JsonNode operation) {
        return Stream.of(
                        inWords(operation),
                        security(operation),
                        refusals(operation),
                        answers(operation),
                        bodies(operation),
                        pages(operation))
                .flatMap(what -> what);
    }

    private static Stream<String> inWords(JsonNode operation) {
        return operation.path("summary").asText().isBlank() ? Stream.of("summary") : Stream.of();
    }

    private static Stream<String> security(JsonNode operation) {
        return operation.has("security") ? Stream.of() : Stream.of("security");
    }

    private static Stream<String> refusals(JsonNode operation) {
        Set<String> needed = new TreeSet<>(Set.of("default"));
        if (!operation.path("security").isEmpty()) {
            needed.addAll(Set.of("401", "403"));
        }
        if (operation.has("requestBody") || operation.has("parameters")) {
            needed.add("400");
        }
        if (parameter(operation, "If-Match")) {
            needed.add("412");
        }
        Stream<String> unnamed =
                needed.stream().filter(status -> !operation.path("responses").has(status));
        Stream<String> unshown = operation.path("responses").properties().stream()
                .filter(response -> !response.getKey().matches("[23]\\d\\d"))
                .filter(response -> !isProblem(response.getValue()))
                .map(response -> "problem of " + response.getKey());
        return Stream.concat(unnamed, unshown);
    }

    private static boolean isProblem(JsonNode response) {
        JsonNode problem = response.path("content").path("application/problem+json");
        return problem.at("/schema/$ref").asText().endsWith("/Problem")
                && !problem.path("examples").isEmpty();
    }

    private static Stream<String> answers(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(response -> response.getKey().matches("20[012]"))
                .filter(response -> response.getValue().path("content").isEmpty())
                .map(response -> "content of " + response.getKey());
    }

    private static Stream<String> bodies(JsonNode operation) {
        return operation.path("requestBody").path("content").properties().stream()
                // Nobody reads an example of a PDF or a picture.
                .filter(body -> body.getKey().matches("text/.*|application/(.*[+])?json"))
                .filter(body ->
                        !body.getValue().has("example") && !body.getValue().has("examples"))
                .map(body -> "example of " + body.getKey());
    }

    private static Stream<String> pages(JsonNode operation) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        operation
                .path("parameters")
                .forEach(parameter -> parameters.put(parameter.path("name").asText(), parameter.path("schema")));
        JsonNode limit = parameters.get("limit");
        boolean bounded = limit == null
                || (parameters.containsKey("after")
                        && limit.path("minimum").asInt() == 1
                        && limit.path("maximum").asInt() == 1000
                        && limit.path("default").asInt() == 100);
        return bounded ? Stream.of() : Stream.of("bounds of the page");
    }

    private static boolean parameter(JsonNode operation, String name) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("name").asText().equals(name));
    }

    private static JsonNode contract(String service) throws IOException {
        try (InputStream file = ContractTest.class.getResourceAsStream("/openapi/" + service + "/openapi.json")) {
            assertThat(file).as("contract of " + service).isNotNull();
            return JSON.readTree(file);
        }
    }
}
