package vn.baucu.rehearsal.night;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.door.Answer;

/** A tally as it was read from the system (tổng hợp). */
public record TallyReading(Figures figures, SortedMap<String, Long> votes, long minutesIn, long minutesExpected) {

    public static TallyReading of(Answer answer) {
        JsonNode tally = answer.json();
        JsonNode figures = tally.has("figures") ? tally.path("figures") : tally;
        SortedMap<String, Long> votes = new TreeMap<>();
        JsonNode counted = figures.has("votes") ? figures.path("votes") : tally.path("votes");
        counted.properties()
                .forEach(entry -> votes.put(entry.getKey(), entry.getValue().asLong()));
        Figures read = new Figures(
                tally.path("minutesIn").asLong(-1),
                figures.path("listed").asLong(-1),
                figures.path("voted").asLong(-1),
                figures.path("received").asLong(-1),
                figures.path("issued").asLong(-1),
                figures.path("collected").asLong(-1),
                figures.path("valid").asLong(-1),
                figures.path("invalid").asLong(-1),
                figures.path("unused").asLong(-1),
                figures.path("spoiled").asLong(-1));
        return new TallyReading(
                read,
                votes,
                tally.path("minutesIn").asLong(-1),
                tally.path("minutesExpected").asLong(-1));
    }
}
