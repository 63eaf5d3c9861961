package vn.baucu.rehearsal.night;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.expected.Outcome.FurtherRound;

/** A determination as it was read from the system (xác định kết quả). */
record DeterminationReading(Set<String> elected, Set<String> undecided, int missing, String due, boolean provisional) {

    /** What the board determined of what stands: later versions know of lots drawn since, ones sent back stand no more. */
    static DeterminationReading of(Answer answer) {
        JsonNode determination = standing(answer.json()).path("determination");
        return new DeterminationReading(
                candidates(determination.path("elected")),
                candidates(determination.path("tied")),
                determination.path("missing").asInt(-1),
                determination.path("furtherRound").asText(FurtherRound.NONE.name()),
                determination.path("provisional").asBoolean(true));
    }

    private static JsonNode standing(JsonNode versions) {
        int first = 0;
        for (int i = 0; i < versions.size() - 1; i++) {
            if (versions.path(i).has("returned")) {
                first = i + 1;
            }
        }
        return versions.path(first);
    }

    private static Set<String> candidates(JsonNode list) {
        Set<String> codes = new TreeSet<>();
        for (JsonNode each : list) {
            codes.add(each.path("candidate").asText());
        }
        return codes;
    }
}
