package vn.baucu.common.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.common.json.Json;

/** What integrators are promised is what is sent: schema, example and record say the same. */
class EventContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Class<? extends Event>> events() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.baucu.common.event")
                        .stream()
                        .filter(type -> type.isAssignableTo(Event.class) && type.isRecord())
                        .map(JavaClass::reflect)
                        .<Class<? extends Event>>map(type -> type.asSubclass(Event.class));
    }

    @Test
    void thereAreEventsToCheck() {
        assertThat(events()).hasSizeGreaterThanOrEqualTo(10).contains(MinutesAccepted.class, TallyChanged.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theExampleKeepsToTheSchema(Class<? extends Event> event) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(event).toString(), InputFormat.JSON);

        var errors = schema.validate(
                example(event),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));

        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaKeepsToJsonSchema(Class<? extends Event> event) {
        Schema dialect = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(dialect.validate(schema(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theExampleComesBackFromTheRecordUnchanged(Class<? extends Event> event) throws IOException {
        Event read = Json.read(example(event), event);

        assertThat(JSON.readTree(Json.write(read))).isEqualTo(JSON.readTree(example(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaNamesWhatTheRecordHolds(Class<? extends Event> event) {
        assertThat(properties(schema(event), "")).isEqualTo(components(event, ""));
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaSaysWhatAReaderNeeds(Class<? extends Event> event) {
        JsonNode schema = schema(event);

        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("$id").asText()).isEqualTo("/schemas/" + type(event) + ".json");
        assertThat(undescribed(schema, "")).isEmpty();
        assertThat(closed(schema, "")).as("objects closed to later fields").isEmpty();
    }

    /** A newer sender may add fields; a reader that knows less of them goes on. */
    @ParameterizedTest
    @MethodSource("events")
    void aFieldAddedLaterDisturbsNobody(Class<? extends Event> event) throws IOException {
        var later = ((com.fasterxml.jackson.databind.node.ObjectNode) JSON.readTree(example(event)));
        later.put("addedLater", "x");

        Event read = Json.read(later.toString(), event);

        assertThat(read).isEqualTo(Json.read(example(event), event));
    }

    private static Map<String, String> properties(JsonNode schema, String path) {
        Map<String, String> found = new TreeMap<>();
        schema.path("properties").properties().forEach(property -> {
            String name = path + "/" + property.getKey();
            JsonNode is = property.getValue();
            found.put(name, is.has("const") ? "string" : jsonType(is));
            found.putAll(properties(is, name));
            found.putAll(properties(is.path("items"), name + "/*"));
        });
        return found;
    }

    private static String jsonType(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static Map<String, String> components(Class<?> record, String path) {
        Map<String, String> found = new TreeMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = path + "/" + component.getName();
            found.put(name, jsonType(component.getType()));
            if (component.getType().isRecord()) {
                found.putAll(components(component.getType(), name));
            }
            if (List.class.isAssignableFrom(component.getType())) {
                Type item = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
                if (item instanceof Class<?> type && type.isRecord()) {
                    found.putAll(components(type, name + "/*"));
                }
            }
        }
        return found;
    }

    private static String jsonType(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "integer";
        }
        if (List.class.isAssignableFrom(type)) {
            return "array";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "object" : "string";
    }

    private static List<String> undescribed(JsonNode schema, String path) {
        return everyProperty(schema, path)
                .filter(property ->
                        property.getValue().path("description").asText().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> closed(JsonNode schema, String path) {
        return Stream.concat(Stream.of(Map.entry("", schema)), everyProperty(schema, path))
                .filter(property -> property.getValue().has("properties"))
                .filter(property ->
                        !property.getValue().path("additionalProperties").asBoolean())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<Map.Entry<String, JsonNode>> everyProperty(JsonNode schema, String path) {
        return schema.path("properties").properties().stream().flatMap(property -> Stream.of(
                        Stream.of(Map.entry(path + "/" + property.getKey(), property.getValue())),
                        everyProperty(property.getValue(), path + "/" + property.getKey()),
                        everyProperty(property.getValue().path("items"), path + "/" + property.getKey() + "/*"))
                .flatMap(entries -> entries));
    }

    private static String type(Class<? extends Event> event) {
        return "vn.baucu." + event.getSimpleName();
    }

    private static JsonNode schema(Class<? extends Event> event) {
        try {
            return JSON.readTree(resource("/schemas/" + type(event) + ".json"));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    static String example(Class<? extends Event> event) {
        return resource("/schemas/examples/" + type(event) + ".json");
    }

    private static String resource(String path) {
        try (InputStream stream = EventContractTest.class.getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
