package vn.baucu.rehearsal.afterwards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.baucu.rehearsal.afterwards.Findings.Line;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.expected.AreaResult;
import vn.baucu.rehearsal.expected.FinalResult;
import vn.baucu.rehearsal.expected.FinalResults;

/** Holds the sums as they stand, repeated elections in place of the first round, against the expected at every level. */
final class StandingComparison {

    private static final String STAGE = "figures that stand";

    private final Gateway gateway;
    private final Office office;
    private final Findings findings;

    StandingComparison(Gateway gateway, Office office, Findings findings) {
        this.gateway = gateway;
        this.office = office;
        this.findings = findings;
    }

    void compare(FinalResults expected) {
        compare(expected.areas());
        for (FinalResult result : expected.withSecondRound()) {
            String code = result.constituency().code();
            String ballotType = result.constituency().ballotType().name();
            Answer answer = gateway.send(ask(ballotType, "constituencies/" + code));
            Line line = findings.of(STAGE, result.constituency().ballotType());
            compare(line, code, result.figures(), answer);
        }
    }

    /** Those of one ballot type alone. */
    void compare(FinalResults expected, BallotType ballotType) {
        compare(expected.areas().stream()
                .filter(area -> area.ballotType() == ballotType)
                .toList());
    }

    private void compare(List<AreaResult> areas) {
        List<Answer> answers = gateway.sendAll(areas.stream()
                .map(area -> ask(area.ballotType().name(), "areas/" + area.area()))
                .toList());
        for (int i = 0; i < areas.size(); i++) {
            AreaResult area = areas.get(i);
            compare(findings.of(STAGE, area.ballotType()), area.area(), area.figures(), answers.get(i));
        }
    }

    private static void compare(Line line, String where, Figures expected, Answer answer) {
        line.place();
        if (!line.answered(where, "standing", answer, 200)) {
            return;
        }
        JsonNode tally = answer.json();
        JsonNode figures = tally.path("figures");
        line.same(where, "complete", true, tally.path("complete").asBoolean());
        line.number(where, "minutesIn", expected.minutes(), tally.path("minutesIn"));
        line.number(where, "listed", expected.listed(), figures.path("listed"));
        line.number(where, "voted", expected.voted(), figures.path("voted"));
        line.number(where, "received", expected.received(), figures.path("received"));
        line.number(where, "issued", expected.issued(), figures.path("issued"));
        line.number(where, "collected", expected.collected(), figures.path("collected"));
        line.number(where, "valid", expected.valid(), figures.path("valid"));
        line.number(where, "invalid", expected.invalid(), figures.path("invalid"));
        line.number(where, "unused", expected.unused(), figures.path("unused"));
        line.number(where, "spoiled", expected.spoiled(), figures.path("spoiled"));
    }

    private Request ask(String ballotType, String subject) {
        return Request.get(Office.AUDITOR, office.path() + "/tallies/" + ballotType + "/" + subject + "/standing");
    }
}
