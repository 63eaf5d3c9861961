package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.baucu.gateway.route.Route;
import vn.baucu.gateway.route.RouteTable;

/** The one contract is the services' contracts, nothing lost and nothing contradicted. */
@QuarkusTest
@WithTestResource(Stage.class)
class MergedContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    RouteTable routes;

    private static Map<String, JsonNode> contracts() {
        Map<String, JsonNode> contracts = new TreeMap<>();
        for (String service : List.of("committee", "voter", "candidate", "tally")) {
            try (InputStream file =
                    MergedContractTest.class.getResourceAsStream("/openapi/" + service + "/openapi.json")) {
                assertThat(file).as("contract of " + service).isNotNull();
                contracts.put(service, JSON.readTree(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return contracts;
    }

    private static Stream<String> paths(JsonNode contract) {
        Iterable<String> names = () -> contract.path("paths").fieldNames();
        return java.util.stream.StreamSupport.stream(names.spliterator(), false);
    }

    @Test
    void noTwoServicesContradictEachOther() {
        assertThat(Contracts.conflicts(contracts())).isEmpty();
    }

    @Test
    void everyOperationOfEveryServiceIsInIt() throws IOException {
        JsonNode merged = JSON.readTree(Visit.anonymous()
                .header("Accept", "application/json")
                .get("/openapi")
                .hasStatus(200)
                .body());

        contracts().forEach((service, contract) -> contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> assertThat(merged.path("paths")
                                .path(path.getKey())
                                .path(method)
                                .isMissingNode())
                        .as(service + ": " + method + " " + path.getKey())
                        .isFalse())));
        assertThat(merged.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(merged.at("/security/0").has("bearer")).isTrue();
        assertThat(merged.path("servers")).hasSize(1);
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(merged.at("/paths/~1problems/get/security")).isEmpty();
    }

    /** A path that no line of the table leads to its service would be promised and not kept. */
    @Test
    void everyPathOfEveryServiceLeadsToIt() {
        contracts().forEach((service, contract) -> paths(contract).forEach(path -> {
            Route route =
                    routes.find(path.replace("{service}", service + "-service").replaceAll("\\{[^}]+}", "x"));

            assertThat(route).as(service + ": " + path).isNotNull();
            assertThat(route.upstream().name()).as(path).isEqualTo(service);
        }));
    }

    @Test
    void itIsThereInYamlToo() {
        Answer yaml = Visit.anonymous().get("/openapi").hasStatus(200);

        assertThat(yaml.body()).startsWith("---\nopenapi: 3.1.0");
        assertThat(Visit.anonymous()
                        .get("/openapi.json")
                        .hasStatus(200)
                        .at("/openapi")
                        .asText())
                .isEqualTo("3.1.0");
    }
}
