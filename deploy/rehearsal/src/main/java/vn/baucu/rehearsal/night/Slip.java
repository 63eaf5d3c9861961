package vn.baucu.rehearsal.night;

import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Minutes;

/** Mistakes a tired polling team makes on the form. */
final class Slip {

    /** The rules whose breach is played, in turn. */
    enum WrongSum {
        M1,
        M2,
        M3,
        M5,
        M6,
        M7,
        M8
    }

    private Slip() {}

    /** Minutes that break the given rule, perhaps among others. */
    static Minutes breaking(WrongSum rule, Minutes minutes) {
        Figures right = minutes.figures();
        return switch (rule) {
            case M1 ->
                minutes.with(with(right, right.voted(), right.collected(), right.valid(), right.invalid() + 9, 0));
            case M2 ->
                minutes.with(with(right, right.voted(), right.issued() + 5, right.valid(), right.invalid() + 5, 0));
            case M3 ->
                minutes.with(with(right, right.listed() + 7, right.collected(), right.valid(), right.invalid(), 0));
            case M5 -> minutes.with(with(right, right.voted(), right.collected(), right.valid(), right.invalid(), 10));
            case M6 -> {
                SortedMap<String, Integer> votes = new TreeMap<>(minutes.votes());
                votes.put(votes.firstKey(), (int) right.valid() + 1);
                yield minutes.withVotes(votes);
            }
            case M7 -> {
                SortedMap<String, Integer> votes = new TreeMap<>(minutes.votes());
                votes.replaceAll((candidate, count) -> (int) right.valid());
                yield minutes.withVotes(votes);
            }
            case M8 -> {
                SortedMap<Integer, Integer> ballots = new TreeMap<>(minutes.ballotsByNames());
                ballots.merge(1, 1, Integer::sum);
                yield minutes.withBallotsByNames(ballots);
            }
        };
    }

    /** Lawful minutes that are nevertheless wrong: one valid ballot taken for invalid, two candidates' votes exchanged. */
    static Minutes unnoticed(Minutes minutes, Random random) {
        Figures right = minutes.figures();
        int names = minutes.ballotsByNames().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElseThrow();
        SortedMap<Integer, Integer> ballots = new TreeMap<>(minutes.ballotsByNames());
        ballots.merge(names, -1, Integer::sum);
        SortedMap<String, Integer> votes = new TreeMap<>(minutes.votes());
        minutes.votes().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(names)
                .forEach(entry -> votes.merge(entry.getKey(), -1, Integer::sum));
        String one = votes.firstKey();
        String other = votes.lastKey();
        if (random.nextBoolean()) {
            Integer moved = votes.getOrDefault(one, 0);
            votes.put(one, votes.getOrDefault(other, 0));
            votes.put(other, moved);
        }
        Figures wrong = with(right, right.voted(), right.collected(), right.valid() - 1, right.invalid() + 1, 0);
        return minutes.with(wrong).withVotes(votes).withBallotsByNames(ballots);
    }

    private static Figures with(
            Figures right, long voted, long collected, long valid, long invalid, long unusedTooMany) {
        return new Figures(
                1,
                right.listed(),
                voted,
                right.received(),
                right.issued(),
                collected,
                valid,
                invalid,
                right.unused() + unusedTooMany,
                right.spoiled());
    }
}
