package vn.baucu.verifier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Verifies the published figures: there is one line for each sum, and it is the sum. */
final class FigureFile {

    static final String NAME = "figures.txt";

    private static final ObjectMapper JSON = new ObjectMapper();

    private FigureFile() {}

    static void compare(Path folder, Map<String, Sum> sums, Findings findings) throws IOException {
        TreeMap<String, Sum> left = new TreeMap<>(sums);
        String before = "";
        try (Lines lines = new Lines(folder, NAME, findings)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String name = name(line.get());
                Sum sum = left.remove(name);
                if (sum == null) {
                    findings.add(NAME, lines.number(), "no logged minutes add up to this: " + name);
                } else if (!sum.line().equals(line.get())) {
                    findings.add(NAME, lines.number(), name + " is not the sum of its minutes, which is " + sum.line());
                } else if (before.compareTo(name) >= 0) {
                    findings.add(NAME, lines.number(), name + " is out of order");
                }
                before = name;
            }
        }
        left.keySet().forEach(name -> findings.add(NAME, 0, "there is no line for " + name));
    }

    private static String name(String line) {
        try {
            JsonNode figures = JSON.readTree(line);
            return String.join(
                    " ",
                    Minutes.text(figures, "ballotType"),
                    Minutes.text(figures, "round"),
                    Minutes.text(figures, "subject"));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return "?";
        }
    }
}
