package vn.baucu.rehearsal.demonstration;

import java.util.ArrayList;
import java.util.List;

/** The arithmetic of minutes, written down once more for the tests alone. */
public final class MinutesRules {

    private MinutesRules() {}

    public static List<String> brokenBy(Minutes minutes, int seats) {
        List<String> broken = new ArrayList<>();
        Figures figures = minutes.figures();
        long names =
                minutes.votes().values().stream().mapToLong(Integer::longValue).sum();
        long sorted = minutes.ballotsByNames().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        long namesSorted = minutes.ballotsByNames().entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey() * entry.getValue())
                .sum();
        boolean negative =
                figures.unused() < 0 || figures.spoiled() < 0 || figures.invalid() < 0 || figures.valid() < 0;
        check(broken, "negative", !negative);
        check(broken, "M1", figures.collected() == figures.valid() + figures.invalid());
        check(broken, "M2", figures.collected() <= figures.issued());
        check(broken, "M3", figures.voted() <= figures.listed());
        check(
                broken,
                "M4",
                minutes.explanations().containsKey("M4")
                        || (figures.issued() == figures.voted() && figures.collected() == figures.voted()));
        check(broken, "M5", figures.received() == figures.issued() + figures.unused() + figures.spoiled());
        check(broken, "M6", minutes.votes().values().stream().allMatch(n -> n >= 0 && n <= figures.valid()));
        check(broken, "M7", figures.valid() <= names && names <= seats * figures.valid());
        check(
                broken,
                "M8",
                sorted == figures.valid()
                        && namesSorted == names
                        && minutes.ballotsByNames().keySet().stream().allMatch(k -> k >= 1 && k <= seats));
        return broken;
    }

    private static void check(List<String> broken, String rule, boolean holds) {
        if (!holds) {
            broken.add(rule);
        }
    }
}
