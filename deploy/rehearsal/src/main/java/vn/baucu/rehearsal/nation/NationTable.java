package vn.baucu.rehearsal.nation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import vn.baucu.rehearsal.nation.NationReport.Spread;

/** The night of the nation as a table for people. */
record NationTable(NationReport report, List<String> differences, PrintStream out) {

    void print() {
        line(
                "%n%d processors, %,d MB, Java %s, %s",
                report.machine().processors(),
                report.machine().memoryMegabytes(),
                report.machine().java(),
                report.machine().system());
        line(
                "%,d polling areas, %,d minutes, %,d decisions of a second person (%.1f in a hundred), prepared in %.0f s",
                report.pollingAreas(),
                report.minutes(),
                report.decisions(),
                100.0 * report.decisions() / report.minutes(),
                report.preparationSeconds());
        line(
                "Minutes through the gateway  %,8.0f/s   plain JDBC %,8.0f/s   ratio %.2f (goal 0.5)   %d connections",
                report.gatewayPerSecond(), report.jdbcPerSecond(), report.ratio(), report.connections());
        line("Receipt within               %s", words(report.receipts()));
        line(
                "When the last was sent       %,d events waiting; all in the nation's figure %.1f s later, in the log %.1f s",
                report.unsent(), report.behind(), report.logBehind());
        line(
                "Receipt to the nation        %s at %d/s (goal: 99 of 100 under 1 s)",
                words(report.toTheNation()), report.steadyPerSecond());
        report.trees()
                .forEach(tree -> line(
                        "Tree of province %s, %d levels %s, %,d characters (goal: 99 of 100 under 10 ms)",
                        tree.province(), tree.levels(), words(tree.spread()), tree.characters()));
        line("The same by GROUP BY         %s", words(report.grouped()));
        report.equalities()
                .forEach(equality -> line(
                        "Equal: %-21s %,8d compared, %,d different",
                        equality.what(), equality.compared(), equality.different()));
        differences.forEach(difference -> line("    %s", difference));
        line(
                "Rebuild                      %.1f s for %,d rows, %,d different (goal: 300 s, none)",
                report.rebuild().seconds(),
                report.rebuild().rows(),
                report.rebuild().different());
        report.processes()
                .forEach(process -> line(
                        "%-20s %,5d MB, %,6.0f us of processor per minutes",
                        process.name(), process.memoryMegabytes(), process.processorMicrosecondsPerMinutes()));
    }

    private static String words(Spread spread) {
        return String.format(
                Locale.ROOT,
                "%.1f ms (half), %.1f ms (99), %.1f ms (all), %,d times",
                spread.halfMillis(),
                spread.millis99(),
                spread.slowestMillis(),
                spread.times());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
