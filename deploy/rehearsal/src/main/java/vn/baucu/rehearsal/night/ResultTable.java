package vn.baucu.rehearsal.night;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Candidate;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.expected.ConstituencyResult;
import vn.baucu.rehearsal.expected.ExpectedResults;

/** What a newcomer reads at the end of the night. */
final class ResultTable {

    private static final int DIFFERENCES_SHOWN = 20;
    private static final Set<BallotType> SHOWN_BY_NAME =
            Set.of(BallotType.NATIONAL_ASSEMBLY, BallotType.PROVINCIAL_COUNCIL);

    private final PrintStream out;

    ResultTable(PrintStream out) {
        this.out = out;
    }

    void print(Map<Comparison.Line, ComparedGroup> groups) {
        String header = "%-13s %-19s %7s %9s %9s %6s %11s %11s %9s %11s %8s";
        out.println();
        line(
                header,
                "level",
                "ballot type",
                "places",
                "figures",
                "equal",
                "wrong",
                "voters",
                "voted",
                "turnout",
                "valid",
                "invalid");
        String row = "%-13s %-19s %,7d %,9d %,9d %,6d %,11d %,11d %8s%% %,11d %,8d";
        groups.forEach((what, group) -> {
            Figures found = group.found();
            int wrong = group.differences().size();
            line(
                    row,
                    what.level(),
                    what.ballotType(),
                    group.places(),
                    group.compared(),
                    group.compared() - wrong,
                    wrong,
                    found.listed(),
                    found.voted(),
                    percent(found.voted(), found.listed()),
                    found.valid(),
                    found.invalid());
        });
    }

    void printWinners(Demonstration demonstration, ExpectedResults expected, List<Answer> determinations) {
        Map<String, Candidate> candidates = new HashMap<>();
        demonstration.candidates().forEach(candidate -> candidates.put(candidate.code(), candidate));
        Map<BallotType, int[]> counts = new TreeMap<>();
        out.println();
        for (int i = 0; i < determinations.size(); i++) {
            ConstituencyResult result = expected.constituencies().get(i);
            BallotType ballotType = result.constituency().ballotType();
            DeterminationReading found = DeterminationReading.of(determinations.get(i));
            int[] count = counts.computeIfAbsent(ballotType, type -> new int[4]);
            count[0] += found.elected().size();
            count[1] += result.constituency().seats();
            count[2] += found.due().equals("ADDITIONAL") ? 1 : 0;
            count[3] += found.due().equals("REPEAT") ? 1 : 0;
            if (SHOWN_BY_NAME.contains(ballotType)) {
                printWinners(result, found, candidates);
            }
        }
        out.println();
        counts.forEach((ballotType, count) -> line(
                "%-19s %,5d of %,5d seats filled; additional elections due: %d; to be repeated: %d",
                ballotType, count[0], count[1], count[2], count[3]));
    }

    void print(List<Difference> differences) {
        out.println();
        if (differences.isEmpty()) {
            out.println("Every figure is as expected.");
            return;
        }
        out.println(differences.size() + " figures are not as expected:");
        differences.stream().limit(DIFFERENCES_SHOWN).forEach(difference -> out.println("  " + difference));
    }

    private void printWinners(
            ConstituencyResult result, DeterminationReading found, Map<String, Candidate> candidates) {
        line("%s, %d seats", result.constituency().code(), result.constituency().seats());
        result.votes().entrySet().stream()
                .filter(entry -> found.elected().contains(entry.getKey()))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> {
                    Candidate candidate = candidates.get(entry.getKey());
                    line(
                            "    %-30s %,9d votes  %6s%%",
                            candidate == null ? entry.getKey() : named(candidate),
                            entry.getValue(),
                            percent(entry.getValue(), result.figures().valid()));
                });
    }

    /** With the year of birth, for there are namesakes. */
    private static String named(Candidate candidate) {
        return candidate.fullName() + " (" + candidate.birthDate().getYear() + ")";
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    /** Two decimals, half up, from the integers. */
    static String percent(long part, long whole) {
        if (whole <= 0) {
            return "-";
        }
        long hundredths = (part * 20_000 + whole) / (2 * whole);
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }
}
