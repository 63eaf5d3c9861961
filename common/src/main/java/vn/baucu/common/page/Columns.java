package vn.baucu.common.page;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The columns that rows of one type have as a table: those of their JSON, with records inside records laid flat. */
final class Columns {

    private static final String WHOLE = "value";

    private final List<List<String>> paths = new ArrayList<>();

    private Columns() {}

    static Columns of(JavaType type, ObjectMapper mapper) {
        Columns columns = new Columns();
        columns.collect(type, mapper, List.of(), List.of());
        return columns;
    }

    List<String> names() {
        return paths.stream()
                .map(path -> path.isEmpty() ? WHOLE : String.join(".", path))
                .toList();
    }

    List<String> cells(JsonNode row) {
        return paths.stream().map(path -> text(at(row, path))).toList();
    }

    /** A record within itself has no flat form and stays one column. */
    private void collect(JavaType type, ObjectMapper mapper, List<String> path, List<Class<?>> around) {
        BeanDescription description = mapper.getSerializationConfig().introspect(type);
        if (!type.getRawClass().isRecord()
                || description.findJsonValueAccessor() != null
                || around.contains(type.getRawClass())) {
            paths.add(path);
            return;
        }
        for (BeanPropertyDefinition property : description.findProperties()) {
            if (property.couldSerialize()) {
                JavaType inner = property.getAccessor().getType();
                collect(inner, mapper, with(path, property.getName()), with(around, type.getRawClass()));
            }
        }
    }

    private static JsonNode at(JsonNode row, List<String> path) {
        JsonNode node = row;
        for (String step : path) {
            node = node.path(step);
        }
        return node;
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Columns::inner)
                    .collect(Collectors.joining(";"));
        }
        return node.isObject() ? pairs(node, ";") : node.asText();
    }

    private static String inner(JsonNode node) {
        return node.isObject() ? pairs(node, ",") : text(node);
    }

    private static String pairs(JsonNode object, String separator) {
        return object.properties().stream().map(Columns::pair).collect(Collectors.joining(separator));
    }

    private static String pair(Map.Entry<String, JsonNode> entry) {
        return entry.getKey() + "=" + inner(entry.getValue());
    }

    private static <T> List<T> with(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
