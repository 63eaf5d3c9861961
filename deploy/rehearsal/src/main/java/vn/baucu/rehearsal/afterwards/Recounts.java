package vn.baucu.rehearsal.afterwards;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import vn.baucu.rehearsal.afterwards.Findings.Line;
import vn.baucu.rehearsal.demonstration.Recount;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.expected.FinalResult;
import vn.baucu.rehearsal.night.MinutesDocument;
import vn.baucu.rehearsal.night.RecountReading;

/**
 * A mistake found after certification. Nobody corrects minutes under a certified result: the body above sends it back, the
 * polling team corrects, a second member of it confirms, and the board determines and certifies what the sums say then.
 */
final class Recounts {

    static final String STAGE = "corrected after all";

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Gateway gateway;
    private final Office office;
    private final Findings findings;
    private final Recount recount;
    private final Duration patience;
    private final String code;

    Recounts(Gateway gateway, Office office, Findings findings, Recount recount, Duration patience) {
        this.gateway = gateway;
        this.office = office;
        this.findings = findings;
        this.recount = recount;
        this.patience = patience;
        this.code = recount.constituency().code();
    }

    /** Whether the result was sent back already, in a start before this one. */
    boolean begun() {
        return determinations().path(0).has("returned");
    }

    /** Does what is not done yet, and looks at all of it. */
    void play(Boards boards, FinalResult expected) {
        Line line = line();
        JsonNode latest = Boards.latest(determinations());
        if (!begun()) {
            sendBack(line, latest);
        }
        correct(line);
        awaitTheSums(expected);
        if (Boards.latest(determinations()).has("returned")) {
            line.answered(code, "determined anew", gateway.send(boards.determination(code, "FIRST")), 201);
            line.answered(code, "certified as it was", gateway.send(certification(latest)), 409);
        }
        boards.certifyFirst(STAGE, List.of(expected));
        compare(line.place());
    }

    /** Only the committee above does it, and until then the minutes stay as they are. */
    private void sendBack(Line line, JsonNode latest) {
        RecountReading minutes = RecountReading.of(gateway, office.election(), recount);
        line.answered(code, "correction of what is certified", gateway.send(correction(minutes)), 409);
        line.answered(code, "sent back by the board", gateway.send(returned(Office.board(code), latest)), 403);
        line.answered(code, "sent back", gateway.send(returned(committee(), latest)), 200);
    }

    private void correct(Line line) {
        RecountReading minutes = RecountReading.of(gateway, office.election(), recount);
        if (minutes.counts()) {
            return;
        }
        if (!minutes.pending()) {
            line.answered(code, "correction", gateway.send(correction(minutes)), 201);
        }
        int version = RecountReading.of(gateway, office.election(), recount).latest();
        line.answered(code, "correction confirmed by its author", gateway.send(confirmation(minutes, version, 1)), 409);
        line.answered(code, "correction confirmed", gateway.send(confirmation(minutes, version, 2)), 200);
    }

    private void awaitTheSums(FinalResult expected) {
        long deadline = System.nanoTime() + patience.toNanos();
        Request sum = Request.get(
                Office.board(code),
                office.path() + "/tallies/" + recount.constituency().ballotType() + "/constituencies/" + code
                        + "?round=FIRST");
        long valid = expected.counted().figures().valid();
        while (gateway.send(sum).json().path("figures").path("valid").asLong() != valid
                && System.nanoTime() < deadline) {
            Pause.of(BETWEEN_LOOKS);
        }
    }

    /** What is on record of it. */
    private void compare(Line line) {
        RecountReading minutes = RecountReading.of(gateway, office.election(), recount);
        line.same(code, "what was found counts", true, minutes.counts());
        JsonNode found = minutes.version(minutes.latest());
        JsonNode before = minutes.version(minutes.latest() - 1);
        line.same(code, "minutes before", "SUPERSEDED", before.path("state").asText());
        line.same(
                code,
                "minutes follow",
                before.path("hash").asText(),
                found.path("previousHash").asText());
        line.same(
                code, "why corrected", Documents.MISTAKEN, found.path("reason").asText());
        line.same(code, "corrected by", member(1), found.path("enteredBy").asText());
        line.same(code, "confirmed by", member(2), found.path("step").path("by").asText());
        recount.recounted()
                .votes()
                .forEach((candidate, votes) -> line.number(
                        candidate, "votes", votes, found.path("votes").path(candidate)));
        JsonNode determinations = determinations();
        JsonNode first = determinations.path(0);
        line.same(code, "results certified", 2, determinations.size());
        line.same(
                code,
                "sent back by",
                committee(),
                first.path("returned").path("by").asText());
        line.same(
                code,
                "why sent back",
                Documents.DOUBTED,
                first.path("returned").path("reason").asText());
        line.same(code, "the second stands", false, determinations.path(1).has("returned"));
        line.same(code, "another hash", false, hash(first).equals(hash(determinations.path(1))));
    }

    private Request correction(RecountReading minutes) {
        return Request.post(
                        member(1),
                        minutes.path() + "/corrections",
                        MinutesDocument.correction(Documents.MISTAKEN, recount.recounted()))
                .ifStill("\"" + minutes.latest() + "\"");
    }

    private Request confirmation(RecountReading minutes, int version, int member) {
        return Request.post(member(member), minutes.path() + "/versions/" + version + "/confirmation", "{}");
    }

    private Request returned(String user, JsonNode determination) {
        return Request.post(user, determination(determination, "return"), Documents.returned());
    }

    /** Of the version that is there now, by whoever still holds the paper of the one before. */
    private Request certification(JsonNode before) {
        return Request.post(
                Office.second(Office.board(code)),
                determination(Boards.latest(determinations()), "certification"),
                Documents.seen(hash(before)));
    }

    private String determination(JsonNode version, String deed) {
        return office.constituency(code) + "/determinations/"
                + version.path("version").asInt(1) + "/" + deed + "?round=FIRST";
    }

    private JsonNode determinations() {
        Answer answer = gateway.send(
                Request.get(Office.board(code), office.constituency(code) + "/determinations?round=FIRST"));
        return answer.json();
    }

    private static String hash(JsonNode version) {
        return version.path("determination").path("hash").asText();
    }

    private String committee() {
        return Office.committee(recount.constituency().councilArea());
    }

    private String member(int number) {
        return "to-" + recount.recounted().pollingArea() + "-" + number;
    }

    private Line line() {
        return findings.of(STAGE, recount.constituency().ballotType());
    }
}
