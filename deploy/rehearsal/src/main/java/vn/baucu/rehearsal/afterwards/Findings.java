package vn.baucu.rehearsal.afterwards;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.night.Difference;
import vn.baucu.rehearsal.night.Verdict;

/** All that was held against the expected after the night, one line of the table for each stage and ballot type. */
final class Findings {

    private static final int DIFFERENCES_SHOWN = 20;

    private final Map<Stage, Line> lines = new LinkedHashMap<>();

    Line of(String stage, BallotType ballotType) {
        return lines.computeIfAbsent(new Stage(stage, ballotType), key -> new Line());
    }

    Verdict verdict() {
        return new Verdict(lines.values().stream().mapToLong(Line::compared).sum(), differences());
    }

    void print(PrintStream out) {
        out.println();
        out.println(String.format(
                Locale.ROOT,
                "%-24s %-19s %7s %9s %9s %6s",
                "after the night",
                "ballot type",
                "places",
                "figures",
                "equal",
                "wrong"));
        lines.forEach((stage, line) -> out.println(String.format(
                Locale.ROOT,
                "%-24s %-19s %,7d %,9d %,9d %,6d",
                stage.name(),
                stage.ballotType(),
                line.places,
                line.compared,
                line.compared - line.differences.size(),
                line.differences.size())));
        List<Difference> differences = differences();
        out.println();
        if (differences.isEmpty()) {
            out.println("Everything after the night is as expected.");
        } else {
            out.println(differences.size() + " things after the night are not as expected:");
            differences.stream().limit(DIFFERENCES_SHOWN).forEach(difference -> out.println("  " + difference));
        }
    }

    private List<Difference> differences() {
        return lines.values().stream()
                .map(line -> line.differences)
                .flatMap(Collection::stream)
                .toList();
    }

    private record Stage(String name, BallotType ballotType) {}

    /** One line of the table. */
    static final class Line {

        private static final int SHOWN = 300;

        private final List<Difference> differences = new ArrayList<>();
        private int places;
        private long compared;

        /** Another place is looked at. */
        Line place() {
            places++;
            return this;
        }

        void same(String where, String what, Object expected, @Nullable Object found) {
            compared++;
            if (!expected.equals(found)) {
                differences.add(new Difference(where, what, expected.toString(), String.valueOf(found)));
            }
        }

        void number(String where, String what, long expected, JsonNode found) {
            same(where, what, Long.toString(expected), found.asText());
        }

        void percent(String where, String what, BigDecimal expected, JsonNode found) {
            compared++;
            if (!found.isNumber() || new BigDecimal(found.asText()).compareTo(expected) != 0) {
                differences.add(new Difference(where, what, expected.toPlainString(), found.asText()));
            }
        }

        /** Whether it was answered so; if not, with what. */
        boolean answered(String where, String what, Answer answer, int... statuses) {
            compared++;
            for (int status : statuses) {
                if (answer.status() == status) {
                    return true;
                }
            }
            String body = answer.body().length() > SHOWN ? answer.body().substring(0, SHOWN) : answer.body();
            differences.add(new Difference(where, what, Integer.toString(statuses[0]), answer.status() + " " + body));
            return false;
        }

        private long compared() {
            return compared;
        }
    }
}
