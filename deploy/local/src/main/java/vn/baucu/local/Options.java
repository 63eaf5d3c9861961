package vn.baucu.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.baucu.rehearsal.night.Pace;

/**
 * What {@code deploy/up} was asked for.
 *
 * @param elections the demonstration elections to replay, none without a demonstration
 */
record Options(List<String> elections, Pace pace, boolean exit, Path data, int port) {

    private static final List<String> DEMONSTRATIONS = List.of("2021", "2026");
    private static final int USUAL_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final int HIGHEST_RATE = 100_000;

    Options {
        elections = List.copyOf(elections);
    }

    /** Relative folders are those of the caller, who stands in {@code directory}. */
    static Options of(List<String> arguments, Path home, Path directory) {
        List<String> elections = DEMONSTRATIONS;
        Pace pace = Pace.asFastAsPossible();
        boolean exit = false;
        Path data = home.resolve(Home.DATA);
        int port = USUAL_PORT;
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String option = left.pop();
            switch (option) {
                case "--no-demo" -> elections = List.of();
                case "--election" -> elections = List.of(election(value(option, left)));
                case "--rate" -> pace = Pace.perSecond(number(option, value(option, left), HIGHEST_RATE));
                case "--exit" -> exit = true;
                case "--data" -> data = directory.resolve(value(option, left));
                case "--port" -> port = number(option, value(option, left), HIGHEST_PORT);
                default ->
                    throw new NotPossible("There is no option " + option + "; deploy/up --help shows those there are.");
            }
        }
        return new Options(elections, pace, exit, data.toAbsolutePath().normalize(), port);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty() || left.element().isEmpty()) {
            throw new NotPossible("After " + option + " a value is missing.");
        }
        return left.pop();
    }

    private static String election(String value) {
        if (!DEMONSTRATIONS.contains(value)) {
            throw new NotPossible("There is no demonstration election " + value + ", only 2021 and 2026.");
        }
        return value;
    }

    private static int number(String option, String value, int highest) {
        if (value.matches("[0-9]{1,6}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= highest) {
            return Integer.parseInt(value);
        }
        throw new NotPossible(
                "After " + option + " comes a whole number from 1 to " + highest + ", not " + value + ".");
    }
}
