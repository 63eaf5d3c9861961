package vn.baucu.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The counts of the form, in the order in which they are written. */
record Figures(List<Long> counts) {

    static final List<String> NAMES =
            List.of("listed", "voted", "received", "issued", "collected", "valid", "invalid", "unused", "spoiled");

    static Figures of(JsonNode figures) {
        return new Figures(
                NAMES.stream().map(name -> Minutes.number(figures, name)).toList());
    }

    Map<String, Long> byName() {
        Map<String, Long> byName = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            byName.put(NAMES.get(i), counts.get(i));
        }
        return byName;
    }

    /** M1 of the form: what was collected is valid or invalid. */
    boolean addUp() {
        Map<String, Long> byName = byName();
        return byName.getOrDefault("collected", 0L)
                == byName.getOrDefault("valid", 0L) + byName.getOrDefault("invalid", 0L);
    }
}
