package vn.baucu.tally.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.baucu.common.event.Figures;

/** What two independent entries must agree on: every number, and no word. */
record Counts(Figures figures, Map<Integer, Long> ballotsByNames, Map<String, Long> votes) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Counts of(Minutes minutes) {
        return new Counts(minutes.figures(), minutes.ballotsByNames(), minutes.votes());
    }

    /** Pointers of the fields that differ, never what stands in them. */
    List<String> differingFrom(Counts other) {
        Map<String, JsonNode> ours = fields();
        Map<String, JsonNode> theirs = other.fields();
        TreeSet<String> all = new TreeSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        List<String> differing = new ArrayList<>();
        for (String field : all) {
            if (!Objects.equals(ours.get(field), theirs.get(field))) {
                differing.add(field);
            }
        }
        return differing;
    }

    private Map<String, JsonNode> fields() {
        Map<String, JsonNode> fields = new TreeMap<>();
        put(fields, "/", MAPPER.valueToTree(figures));
        put(fields, "/ballotsByNames/", MAPPER.valueToTree(ballotsByNames));
        put(fields, "/votes/", MAPPER.valueToTree(votes));
        return fields;
    }

    private static void put(Map<String, JsonNode> fields, String prefix, JsonNode object) {
        object.properties().forEach(property -> fields.put(prefix + property.getKey(), property.getValue()));
    }
}
