package vn.baucu.common.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A place in a data file, read strictly; what is missing, malformed or unknown is noted and reading goes on. */
final class DataNode {

    private final JsonNode node;
    private final String path;
    private final List<String> violations;
    private final Set<String> known = new HashSet<>();
    private final List<DataNode> children = new ArrayList<>();

    DataNode(JsonNode node, String path, List<String> violations) {
        this.node = node;
        this.path = path;
        this.violations = violations;
        if (!node.isMissingNode() && !node.isObject()) {
            violations.add(path + ": must be a mapping");
        }
    }

    /** The keys nobody asked for are mistakes: a misspelt rule must not be a rule left out. */
    void refuseUnknownKeys() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                violations.add(place(key) + ": unknown");
            }
        });
        children.forEach(DataNode::refuseUnknownKeys);
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    String text(String key) {
        return optionalText(key).orElseGet(() -> missing(key, ""));
    }

    /** Only quoted or plainly textual: YAML would make the article 22.10 the number 22.1. */
    Optional<String> optionalText(String key) {
        JsonNode value = get(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            violations.add(place(key) + ": must be text");
            return Optional.of("?");
        }
        return Optional.of(value.textValue());
    }

    int number(String key) {
        JsonNode value = get(key);
        if (value.isMissingNode()) {
            return missing(key, 1);
        }
        if (!value.isInt()) {
            violations.add(place(key) + ": must be a whole number");
            return 1;
        }
        return value.intValue();
    }

    List<Integer> numbers(String key) {
        JsonNode value = get(key);
        List<Integer> numbers = new ArrayList<>();
        if (!value.isArray()) {
            violations.add(place(key) + ": must be a list of whole numbers");
        }
        for (JsonNode element : value) {
            if (element.isInt()) {
                numbers.add(element.intValue());
            } else {
                violations.add(place(key) + ": must be a list of whole numbers");
            }
        }
        return List.copyOf(numbers);
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode value = get(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            violations.add(place(key) + ": must be true or false");
        }
        return value.asBoolean(otherwise);
    }

    <T> T value(String key, Function<String, T> parser, T otherwise) {
        return optional(key, parser, otherwise).orElseGet(() -> missing(key, otherwise));
    }

    <T> Optional<T> optional(String key, Function<String, T> parser, T otherwise) {
        JsonNode value = get(key);
        return value.isMissingNode() ? Optional.empty() : Optional.of(parse(key, value, parser, otherwise));
    }

    /** A list of values, or a single one; empty where the key is left out. */
    <T> List<T> values(String key, Function<String, T> parser, T otherwise) {
        JsonNode value = get(key);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(parse(key, value, parser, otherwise));
        }
        List<T> values = new ArrayList<>();
        value.forEach(element -> values.add(parse(key, element, parser, otherwise)));
        return List.copyOf(values);
    }

    DataNode child(String key) {
        JsonNode value = get(key);
        if (value.isMissingNode()) {
            missing(key, value);
        }
        return child(value, place(key));
    }

    List<DataNode> children(String key) {
        JsonNode value = get(key);
        List<DataNode> list = new ArrayList<>();
        if (value.isMissingNode()) {
            return missing(key, list);
        }
        if (!value.isArray()) {
            violations.add(place(key) + ": must be a list");
            return list;
        }
        for (JsonNode element : value) {
            list.add(child(element, place(key) + "[" + list.size() + "]"));
        }
        return list;
    }

    private DataNode child(JsonNode value, String place) {
        DataNode child = new DataNode(value, place, violations);
        children.add(child);
        return child;
    }

    private <T> T parse(String key, JsonNode value, Function<String, T> parser, T otherwise) {
        try {
            return parser.apply(value.asText());
        } catch (IllegalArgumentException | DateTimeException e) {
            String reason = String.valueOf(e.getMessage());
            violations.add(place(key) + ": "
                    + (reason.startsWith("No enum constant") ? "no such value: " + value.asText() : reason));
            return otherwise;
        }
    }

    private JsonNode get(String key) {
        known.add(key);
        JsonNode value = node.path(key);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private <T> T missing(String key, T otherwise) {
        // Everything below a missing place is missing too, which goes without saying.
        if (!node.isMissingNode()) {
            violations.add(place(key) + ": missing");
        }
        return otherwise;
    }

    private String place(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
