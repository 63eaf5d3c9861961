package vn.baucu.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One version of minutes as the log has it. */
record Minutes(
        String ballotType,
        String round,
        List<String> subjects,
        String constituency,
        Figures figures,
        Map<String, Long> votes,
        String receipt) {

    /** @throws IllegalArgumentException if something is missing or no number */
    static Minutes of(JsonNode document) {
        List<String> subjects = new ArrayList<>();
        document.path("path").forEach(area -> subjects.add(area.asText()));
        String constituency = text(document, "constituency");
        subjects.add(constituency);
        Map<String, Long> votes = new TreeMap<>();
        JsonNode given = document.path("votes");
        given.fieldNames().forEachRemaining(candidate -> votes.put(candidate, number(given, candidate)));
        return new Minutes(
                text(document, "ballotType"),
                text(document, "round"),
                subjects,
                constituency,
                Figures.of(document.path("figures")),
                votes,
                text(document, "receipt"));
    }

    static String text(JsonNode document, String field) {
        JsonNode value = document.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no " + field);
        }
        return value.asText();
    }

    static long number(JsonNode document, String field) {
        JsonNode value = document.path(field);
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.asLong() < 0) {
            throw new IllegalArgumentException("no count: " + field);
        }
        return value.asLong();
    }
}
