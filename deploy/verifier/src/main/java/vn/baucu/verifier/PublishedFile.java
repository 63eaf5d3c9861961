package vn.baucu.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was published when the files were fetched. Without it, everything is expected to be there.
 *
 * @param areas by ballot type
 */
record PublishedFile(@Nullable Map<String, Set<String>> areas) {

    static final String NAME = "published.txt";

    static PublishedFile read(Path folder, Findings findings) throws IOException {
        if (!Files.exists(folder.resolve(NAME))) {
            return new PublishedFile(null);
        }
        Map<String, Set<String>> areas = new HashMap<>();
        try (Lines lines = new Lines(folder, NAME, findings)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String[] fields = line.get().split(" ", -1);
                if (fields.length == 2) {
                    areas.computeIfAbsent(fields[0], ballotType -> new HashSet<>())
                            .add(fields[1]);
                } else {
                    findings.add(NAME, lines.number(), "no ballot type with its area");
                }
            }
        }
        return new PublishedFile(areas);
    }

    boolean isEverything() {
        return areas == null;
    }

    /** Those of the areas and the constituency of minutes whose sums are known: from the published area downwards. */
    List<String> known(String ballotType, List<String> subjects) {
        if (areas == null) {
            return subjects;
        }
        Set<String> of = areas.getOrDefault(ballotType, Set.of());
        for (int i = 0; i < subjects.size() - 1; i++) {
            if (of.contains(subjects.get(i))) {
                return subjects.subList(i, subjects.size());
            }
        }
        return List.of();
    }
}
