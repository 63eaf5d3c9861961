package vn.baucu.rehearsal.night;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.expected.ConstituencyResult;

/** One line of the final table: the areas or constituencies of one level and ballot type, compared figure by figure. */
final class ComparedGroup {

    private final List<Difference> differences = new ArrayList<>();
    private Figures found = Figures.NONE;
    private int places;
    private long compared;

    /** Compares the tally of one place. */
    void compare(String where, Figures expected, SortedMap<String, Long> expectedVotes, Answer answer) {
        places++;
        if (!answer.successful()) {
            compared++;
            differences.add(new Difference(where, "answer", "200", answer.status() + " " + answer.body()));
            return;
        }
        TallyReading reading = TallyReading.of(answer);
        found = found.plus(reading.figures());
        Map<String, Long> numbers = byName(reading.figures());
        byName(expected).forEach((name, number) -> same(where, name, number, numbers.get(name)));
        same(where, "minutesExpected", expected.minutes(), reading.minutesExpected());
        expectedVotes.forEach((candidate, votes) ->
                same(where, "votes of " + candidate, votes, reading.votes().get(candidate)));
    }

    /** Compares the conclusions of one constituency. */
    void compare(ConstituencyResult expected, Answer answer) {
        String where = expected.constituency().code();
        if (!answer.successful()) {
            compared++;
            differences.add(new Difference(where, "determination", "200", answer.status() + " " + answer.body()));
            return;
        }
        DeterminationReading reading = DeterminationReading.of(answer);
        same(where, "elected", new TreeSet<>(expected.outcome().elected()), reading.elected());
        same(where, "undecided", new TreeSet<>(expected.outcome().undecided()), reading.undecided());
        same(where, "missing", expected.outcome().missing(), reading.missing());
        same(where, "provisional", false, reading.provisional());
        same(where, "further round", expected.outcome().due().name(), reading.due());
    }

    List<Difference> differences() {
        return differences;
    }

    Figures found() {
        return found;
    }

    int places() {
        return places;
    }

    long compared() {
        return compared;
    }

    private void same(String where, String what, Object expected, @Nullable Object number) {
        compared++;
        if (!expected.equals(number)) {
            differences.add(new Difference(where, what, expected.toString(), String.valueOf(number)));
        }
    }

    private static Map<String, Long> byName(Figures figures) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("minutesIn", figures.minutes());
        numbers.put("listed", figures.listed());
        numbers.put("voted", figures.voted());
        numbers.put("received", figures.received());
        numbers.put("issued", figures.issued());
        numbers.put("collected", figures.collected());
        numbers.put("valid", figures.valid());
        numbers.put("invalid", figures.invalid());
        numbers.put("unused", figures.unused());
        numbers.put("spoiled", figures.spoiled());
        return numbers;
    }

    static SortedMap<String, Long> noVotes() {
        return new TreeMap<>();
    }
}
