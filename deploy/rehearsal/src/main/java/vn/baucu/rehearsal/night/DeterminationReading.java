package vn.baucu.rehearsal.night;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.expected.Outcome.FurtherRound;

/** A determination as it was read from the system (xác định kết quả). */
record DeterminationReading(Set<String> elected, String due) {

    static DeterminationReading of(Answer answer) {
        JsonNode determination = answer.json();
        Set<String> elected = new TreeSet<>();
        for (JsonNode winner : determination.path("elected")) {
            elected.add(text(winner, "candidate", "code"));
        }
        String due = text(determination.path("furtherRound"), "round", "kind");
        return new DeterminationReading(elected, due.isEmpty() ? FurtherRound.NONE.name() : due);
    }

    private static String text(JsonNode node, String... fields) {
        if (node.isTextual()) {
            return node.asText();
        }
        for (String field : fields) {
            if (node.path(field).isTextual()) {
                return node.path(field).asText();
            }
        }
        return "";
    }
}
