package vn.baucu.committee.inspection;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The checklists of {@code inspection/checklists.yaml}, which hold until an election replaces them. */
final class StandardChecklists {

    private static final Map<Integer, List<ChecklistItem>> ALL = read();

    private StandardChecklists() {}

    /** The standard list of the round; empty for a round that practice does not know. */
    static Checklist of(int round) {
        return new Checklist(round, ALL.getOrDefault(round, List.of()), 0);
    }

    private static Map<Integer, List<ChecklistItem>> read() {
        Map<Integer, List<ChecklistItem>> lists = new HashMap<>();
        try (InputStream file = StandardChecklists.class.getResourceAsStream("/inspection/checklists.yaml")) {
            for (Standard list :
                    new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<List<Standard>>() {})) {
                lists.put(list.round(), list.items());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(lists);
    }

    /** One list as the file has it. */
    record Standard(int round, List<ChecklistItem> items) {}
}
