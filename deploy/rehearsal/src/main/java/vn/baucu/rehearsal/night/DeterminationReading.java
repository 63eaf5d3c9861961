package vn.baucu.rehearsal.night;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.expected.Outcome.FurtherRound;

/** A determination as it was read from the system (xác định kết quả). */
record DeterminationReading(Set<String> elected, Set<String> undecided, int missing, String due, boolean provisional) {

    /** What the board determined that night: later versions know of lots drawn since. */
    static DeterminationReading of(Answer answer) {
        JsonNode determination = answer.json().path(0).path("determination");
        return new DeterminationReading(
                candidates(determination.path("elected")),
                candidates(determination.path("tied")),
                determination.path("missing").asInt(-1),
                determination.path("furtherRound").asText(FurtherRound.NONE.name()),
                determination.path("provisional").asBoolean(true));
    }

    private static Set<String> candidates(JsonNode list) {
        Set<String> codes = new TreeSet<>();
        for (JsonNode each : list) {
            codes.add(each.path("candidate").asText());
        }
        return codes;
    }
}
