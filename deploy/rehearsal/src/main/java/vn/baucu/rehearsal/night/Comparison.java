package vn.baucu.rehearsal.night;

import java.io.PrintStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Constituency;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.expected.AreaResult;
import vn.baucu.rehearsal.expected.ConstituencyResult;
import vn.baucu.rehearsal.expected.ExpectedResults;

/** Reads every level back and holds it against what was expected. */
final class Comparison {

    private static final String AUDITOR = "kiemtoan";

    private final Gateway gateway;
    private final Demonstration demonstration;
    private final ExpectedResults expected;
    private final String election;

    Comparison(Gateway gateway, Demonstration demonstration, ExpectedResults expected) {
        this.gateway = gateway;
        this.demonstration = demonstration;
        this.expected = expected;
        this.election = "/api/v1/elections/" + demonstration.election();
    }

    /** Every election board determines its result; a board that has done so before is left alone. */
    List<Answer> determine() {
        return gateway.sendAll(expected.constituencies().stream()
                .map(ConstituencyResult::constituency)
                .map(constituency -> Request.post(
                        board(constituency),
                        election + "/constituencies/" + constituency.code() + "/determinations",
                        "{\"round\":\"FIRST\"}"))
                .toList());
    }

    Verdict compare(PrintStream out) {
        Map<Line, ComparedGroup> groups = new LinkedHashMap<>();
        compareAreas(groups);
        List<Answer> determinations = compareConstituencies(groups);
        ResultTable table = new ResultTable(out);
        table.print(groups);
        table.printWinners(demonstration, expected, determinations);
        List<Difference> differences = groups.values().stream()
                .map(ComparedGroup::differences)
                .flatMap(Collection::stream)
                .toList();
        table.print(differences);
        long compared =
                groups.values().stream().mapToLong(ComparedGroup::compared).sum();
        return new Verdict(compared, differences);
    }

    private void compareAreas(Map<Line, ComparedGroup> groups) {
        List<Answer> answers = gateway.sendAll(expected.areas().stream()
                .map(result -> Request.get(AUDITOR, tally(result.ballotType(), "areas", result.area())))
                .toList());
        for (int i = 0; i < answers.size(); i++) {
            AreaResult result = expected.areas().get(i);
            group(groups, result.level().name(), result.ballotType())
                    .compare(
                            result.ballotType() + " " + result.area(),
                            result.figures(),
                            ComparedGroup.noVotes(),
                            answers.get(i));
        }
    }

    private List<Answer> compareConstituencies(Map<Line, ComparedGroup> groups) {
        List<ConstituencyResult> results = expected.constituencies();
        // Each board reads its own, so that no single reader asks for more than a quota lets through.
        List<Answer> tallies = gateway.sendAll(results.stream()
                .map(ConstituencyResult::constituency)
                .map(constituency -> Request.get(
                        board(constituency), tally(constituency.ballotType(), "constituencies", constituency.code())))
                .toList());
        List<Answer> determinations = gateway.sendAll(results.stream()
                .map(ConstituencyResult::constituency)
                .map(constituency -> Request.get(
                        board(constituency),
                        election + "/constituencies/" + constituency.code() + "/determinations?round=FIRST"))
                .toList());
        for (int i = 0; i < results.size(); i++) {
            ConstituencyResult result = results.get(i);
            ComparedGroup group =
                    group(groups, "CONSTITUENCY", result.constituency().ballotType());
            group.compare(result.constituency().code(), result.figures(), result.votes(), tallies.get(i));
            group.compare(result, determinations.get(i));
        }
        return determinations;
    }

    private static ComparedGroup group(Map<Line, ComparedGroup> groups, String level, BallotType ballotType) {
        return groups.computeIfAbsent(new Line(level, ballotType), line -> new ComparedGroup());
    }

    private String tally(BallotType ballotType, String kind, String code) {
        return election + "/tallies/" + ballotType + "/" + kind + "/" + code + "?round=FIRST";
    }

    private static String board(Constituency constituency) {
        return "ban-" + constituency.code();
    }

    /** What a line of the table is about. */
    record Line(String level, BallotType ballotType) {}
}
