package vn.baucu.local.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads from the data of a regime every rule that names its article. */
final class RegimeRules {

    private static final List<String> NAMES = List.of(
            "id",
            "kind",
            "type",
            "round",
            "group",
            "trigger",
            "ballotType",
            "ballotTypes",
            "level",
            "setting",
            "election");
    private static final Set<String> ASIDE = Set.of("article", "remark", "verified", "name", "forms");

    private final String regime;
    private final List<Rule> rules = new ArrayList<>();

    private RegimeRules(String regime) {
        this.regime = regime;
    }

    static List<Rule> read(Path data) throws IOException {
        JsonNode tree = new YAMLMapper().readTree(data.toFile());
        RegimeRules found = new RegimeRules(tree.path("id").asText());
        tree.properties().forEach(entry -> found.walk(entry.getKey(), entry.getKey(), entry.getValue()));
        return found.rules;
    }

    /** A resolution is one source, however its name is written; articles are listed with commas. */
    static List<String> articles(String text) {
        return text.startsWith("Res.")
                ? List.of(text)
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private void walk(String group, String path, JsonNode node) {
        if (node.isArray()) {
            node.forEach(item -> walk(group, path + " " + name(item), item));
        } else if (node.isObject()) {
            if (node.path("article").isTextual()) {
                String words = (path + ": " + values(node)).replaceFirst(": $", "");
                articles(node.path("article").asText())
                        .forEach(article -> rules.add(new Rule(regime, group, article, words)));
            }
            node.properties().forEach(entry -> walk(group, path + "." + entry.getKey(), entry.getValue()));
        }
    }

    private static String name(JsonNode item) {
        return NAMES.stream()
                .map(name -> item.path(name))
                .filter(value -> !value.isMissingNode())
                .map(RegimeRules::text)
                .collect(Collectors.joining(" "));
    }

    private static String values(JsonNode rule) {
        return rule.properties().stream()
                .filter(entry -> !NAMES.contains(entry.getKey()) && !ASIDE.contains(entry.getKey()))
                .filter(entry -> !entry.getValue().path("article").isTextual())
                .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(RegimeRules::text)
                    .collect(Collectors.joining("/"));
        }
        return value.isObject()
                ? value.properties().stream()
                        .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                        .collect(Collectors.joining(", ", "(", ")"))
                : value.asText();
    }
}
