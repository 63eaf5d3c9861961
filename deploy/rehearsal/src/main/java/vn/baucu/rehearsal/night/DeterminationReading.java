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
            elected.add(
                    winner.isTextual()
                            ? winner.asText()
                            : winner.path("candidate").asText());
        }
        return new DeterminationReading(
                elected, determination.path("furtherRound").asText(FurtherRound.NONE.name()));
    }
}
