package vn.baucu.rehearsal.afterwards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.rehearsal.afterwards.Findings.Line;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.expected.BodyResult;
import vn.baucu.rehearsal.expected.Winner;

/** What election committees do: sum up, confirm, and confirm those elected; never one person alone. */
final class Committees {

    private static final String SUMMED_UP = "summed up";
    private static final String CONFIRMED = "confirmed as deputies";

    private final Gateway gateway;
    private final Office office;
    private final Documents documents;
    private final Findings findings;
    private final BodyComparison comparison;

    Committees(Gateway gateway, Office office, Documents documents, Findings findings, BodyComparison comparison) {
        this.gateway = gateway;
        this.office = office;
        this.documents = documents;
        this.findings = findings;
        this.comparison = comparison;
    }

    /** Drawn up by one person, confirmed by another; what is confirmed already stays. */
    List<Summary> sumUp(List<BodyResult> bodies) {
        List<Answer> drawnUp = gateway.sendAll(bodies.stream()
                .map(body -> Request.post(Office.committee(body.area()), summary(body), Documents.summary()))
                .toList());
        List<Summary> summaries = new ArrayList<>();
        List<Request> confirmations = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            BodyResult body = bodies.get(i);
            JsonNode found = drawnUp.get(i).json();
            Summary summary = new Summary(
                    body, found.path("version").asInt(1), found.path("hash").asText());
            summaries.add(summary);
            confirmations.add(Request.post(
                    Office.second(Office.committee(body.area())),
                    summary(body) + "/versions/" + summary.version + "/confirmation",
                    Documents.seen(summary.hash)));
        }
        List<Answer> confirmed = gateway.sendAll(confirmations);
        for (int i = 0; i < bodies.size(); i++) {
            BodyResult body = bodies.get(i);
            Line line = findings.of(SUMMED_UP, body.ballotType()).place();
            line.answered(body.area(), "summary", drawnUp.get(i), 201, 200);
            if (line.answered(body.area(), "confirmation", confirmed.get(i), 200)) {
                comparison.compare(line, body, confirmed.get(i).json().path("content"));
            }
        }
        return summaries;
    }

    /** Results have changed since it was confirmed: the summary is drawn up anew, and the one before stays on record. */
    Summary sumUpAnew(BodyResult body, BodyResult before) {
        Summary summary = sumUp(List.of(body)).get(0);
        Line line = findings.of(Recounts.STAGE, body.ballotType()).place();
        Answer first = gateway.send(Request.get(Office.committee(body.area()), summary(body) + "?version=1"));
        line.same(body.area(), "versions of the summary", 2, summary.version);
        if (line.answered(body.area(), "the summary before", first, 200)) {
            line.same(
                    body.area(),
                    "superseded",
                    true,
                    first.json().path("superseded").asBoolean());
            comparison.compare(line, before, first.json().path("content"));
        }
        return summary;
    }

    /** Article 88: being elected and being a deputy are two things. */
    void confirmElected(List<BodyResult> bodies) {
        List<Answer> answers = gateway.sendAll(bodies.stream()
                .map(body -> Request.post(
                        Office.committee(body.area()),
                        office.qualifications(body.ballotType(), body.area()),
                        documents.confirmed(
                                body.winners().stream().map(Winner::candidate).toList(), body.ballotType())))
                .toList());
        for (int i = 0; i < bodies.size(); i++) {
            BodyResult body = bodies.get(i);
            Line line = findings.of(CONFIRMED, body.ballotType()).place();
            if (line.answered(body.area(), "qualification", answers.get(i), 200)) {
                List<String> confirmed = new ArrayList<>();
                answers.get(i).json().forEach(deputy -> {
                    if (deputy.path("state").asText().equals("CONFIRMED")) {
                        confirmed.add(deputy.path("candidate").asText());
                    }
                });
                line.same(
                        body.area(),
                        "deputies",
                        body.winners().stream().map(Winner::candidate).toList(),
                        confirmed);
            }
        }
    }

    private String summary(BodyResult body) {
        return office.summary(body.ballotType(), body.area());
    }

    /** A confirmed summary. */
    record Summary(BodyResult body, int version, String hash) {}
}
