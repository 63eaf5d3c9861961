package vn.baucu.common.event;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.baucu.common.json.Json;

/** The page that integrators read tells of the topics, keys and headers as they are. */
class AsyncApiTest {

    private static final Path PAGE = Path.of("..", "docs", "asyncapi.yaml");

    private final JsonNode page = read();

    @Test
    void everyTopicHasAChannelOfAsManyPartitions() {
        Map<String, Integer> channels = channels()
                .collect(toMap(
                        channel -> channel.path("address").asText(),
                        channel -> channel.at("/bindings/kafka/partitions").asInt()));

        assertThat(channels).isEqualTo(Topics.PARTITIONS);
    }

    @Test
    void everyChannelKeepsTheLastStateOfEachKeyForEver() {
        assertThat(channels()).allSatisfy(channel -> {
            JsonNode topic = channel.at("/bindings/kafka/topicConfiguration");
            assertThat(topic.path("cleanup.policy")).hasSize(1);
            assertThat(topic.path("cleanup.policy").path(0).asText()).isEqualTo("compact");
            assertThat(topic.path("retention.ms").asInt()).isEqualTo(-1);
        });
    }

    @Test
    void everyEventStandsInItsTopic() {
        Map<String, String> topics = EventContractTest.events()
                .collect(toMap(Class::getSimpleName, type -> example(type).topic()));

        Map<String, String> told = channels()
                .collect(toMap(
                        channel -> channel.path("messages").fieldNames().next(),
                        channel -> channel.path("address").asText()));

        assertThat(told).isEqualTo(topics);
    }

    @Test
    void everyMessageTellsTheKeyOfItsExample() {
        EventContractTest.events().forEach(type -> {
            JsonNode message = page.at("/components/messages/" + type.getSimpleName());
            JsonNode key = message.at("/bindings/kafka/key/examples/0");
            Event example = example(type);

            assertThat(key.asText().split("/", -1))
                    .as(type.getSimpleName())
                    .hasSameSizeAs(example.key().split("/", -1));
            assertThat(key.asText()).isEqualTo(example.key());
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> broken = page.findValues("$ref").stream()
                .map(JsonNode::asText)
                .filter(reference -> reference.startsWith("#")
                        ? page.at(reference.substring(1)).isMissingNode()
                        : !Files.exists(PAGE.resolveSibling(reference)))
                .collect(toSet());

        assertThat(page.findValues("$ref")).hasSizeGreaterThan(30);
        assertThat(broken).isEmpty();
    }

    private Stream<JsonNode> channels() {
        return StreamSupport.stream(page.path("channels").spliterator(), false);
    }

    private static Event example(Class<? extends Event> type) {
        return Json.read(EventContractTest.example(type), type);
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(PAGE.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
