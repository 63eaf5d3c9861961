package vn.baucu.rehearsal.afterwards;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.rehearsal.afterwards.Findings.Line;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.expected.BodyResult;
import vn.baucu.rehearsal.expected.Winner;

/** What election committees do: sum up, confirm, prepare, release, and confirm those elected; never one person alone. */
final class Committees {

    private static final String SUMMED_UP = "summed up";
    private static final String PUBLISHED = "published";
    private static final String CONFIRMED = "confirmed as deputies";
    private static final Duration EMBARGO = Duration.ofSeconds(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Gateway gateway;
    private final Office office;
    private final Documents documents;
    private final Findings findings;
    private final BodyComparison comparison;
    private final Clock clock;

    Committees(
            Gateway gateway,
            Office office,
            Documents documents,
            Findings findings,
            BodyComparison comparison,
            Clock clock) {
        this.gateway = gateway;
        this.office = office;
        this.documents = documents;
        this.findings = findings;
        this.comparison = comparison;
        this.clock = clock;
    }

    /** Drawn up by one person, confirmed by another; what is confirmed already stays. */
    List<Summary> sumUp(List<BodyResult> bodies) {
        List<Answer> drawnUp = gateway.sendAll(bodies.stream()
                .map(body -> Request.post(committee(body), summary(body), Documents.summary()))
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
                    Office.second(committee(body)),
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

    /** Prepared by one person, released by another, and before that nobody reads it; how many were released just now. */
    int publish(List<Summary> summaries) {
        List<Summary> open = unpublished(summaries);
        List<Summary> held = open.stream()
                .filter(summary -> summary.body.ballotType() == BallotType.PROVINCIAL_COUNCIL)
                .toList();
        held.forEach(this::prepareUnderEmbargo);
        List<Summary> others =
                open.stream().filter(summary -> !held.contains(summary)).toList();
        List<Answer> prepared = gateway.sendAll(
                others.stream().map(summary -> prepare(summary, null)).toList());
        List<Answer> early = gateway.sendAll(
                open.stream().map(summary -> published(summary.body)).toList());
        List<Answer> released =
                gateway.sendAll(others.stream().map(this::release).toList());
        for (int i = 0; i < open.size(); i++) {
            BodyResult body = open.get(i).body;
            line(body).answered(body.area(), "read before its release", early.get(i), 404);
        }
        for (int i = 0; i < others.size(); i++) {
            BodyResult body = others.get(i).body;
            line(body).answered(body.area(), "preparation", prepared.get(i), 201, 409);
            line(body).answered(body.area(), "release", released.get(i), 201);
        }
        held.forEach(this::releaseAfterEmbargo);
        return open.size();
    }

    /** The second person, too, has to wait until the embargo ends. */
    private void prepareUnderEmbargo(Summary summary) {
        String where = summary.body.area();
        Answer prepared = gateway.send(prepare(summary, clock.instant().plus(EMBARGO)));
        line(summary.body).answered(where, "preparation", prepared, 201, 409);
        if (prepared.status() == 201) {
            line(summary.body).answered(where, "release under embargo", gateway.send(release(summary)), 409);
        }
    }

    private void releaseAfterEmbargo(Summary summary) {
        Instant patient = clock.instant().plus(EMBARGO.multipliedBy(2));
        Answer released = gateway.send(release(summary));
        while (released.status() == 409 && clock.instant().isBefore(patient)) {
            Pause.of(BETWEEN_LOOKS);
            released = gateway.send(release(summary));
        }
        line(summary.body).answered(summary.body.area(), "release", released, 201);
    }

    private Request prepare(Summary summary, @Nullable Instant embargoUntil) {
        return Request.post(
                committee(summary.body),
                preparations(summary.body),
                documents.preparation(summary.version, summary.body.ballotType(), embargoUntil));
    }

    /** Nothing was prepared before in this election, or it was left unreleased and is the first still. */
    private Request release(Summary summary) {
        return Request.post(
                Office.second(committee(summary.body)),
                preparations(summary.body) + "/1/release",
                Documents.release(summary.hash));
    }

    private Line line(BodyResult body) {
        return findings.of(PUBLISHED, body.ballotType());
    }

    /** What everybody reads, without signing in. */
    Map<BallotType, Filled> comparePublished(List<BodyResult> bodies) {
        Map<BallotType, Filled> filled = new TreeMap<>();
        List<Answer> answers =
                gateway.sendAll(bodies.stream().map(this::published).toList());
        for (int i = 0; i < bodies.size(); i++) {
            BodyResult body = bodies.get(i);
            Line line = findings.of(PUBLISHED, body.ballotType()).place();
            if (line.answered(body.area(), "publication", answers.get(i), 200)) {
                JsonNode publication = answers.get(i).json();
                line.number(body.area(), "number", 1, publication.path("number"));
                line.same(
                        body.area(),
                        "signed",
                        88,
                        publication.path("signature").asText().length());
                comparison.compare(line, body, publication.path("results"));
                JsonNode seats = publication.path("results").path("seats");
                filled.merge(
                        body.ballotType(),
                        new Filled(
                                1,
                                seats.path("fixed").asInt(),
                                seats.path("elected").asInt()),
                        Filled::plus);
            }
        }
        return filled;
    }

    /** Article 88: being elected and being a deputy are two things. */
    void confirmElected(List<BodyResult> bodies) {
        List<Answer> answers = gateway.sendAll(bodies.stream()
                .map(body -> Request.post(
                        committee(body),
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

    private List<Summary> unpublished(List<Summary> summaries) {
        List<Answer> answers = gateway.sendAll(
                summaries.stream().map(summary -> published(summary.body)).toList());
        List<Summary> open = new ArrayList<>();
        for (int i = 0; i < summaries.size(); i++) {
            if (!answers.get(i).successful()) {
                open.add(summaries.get(i));
            }
        }
        return open;
    }

    private Request published(BodyResult body) {
        return Request.open(office.published(body.ballotType(), body.area()));
    }

    private String summary(BodyResult body) {
        return office.summary(body.ballotType(), body.area());
    }

    private String preparations(BodyResult body) {
        return office.preparations(body.ballotType(), body.area());
    }

    private static String committee(BodyResult body) {
        return Office.committee(body.area());
    }

    /** A confirmed summary. */
    record Summary(BodyResult body, int version, String hash) {}

    /** Seats as publications tell of them. */
    record Filled(int publications, int seats, int elected) {

        Filled plus(Filled other) {
            return new Filled(publications + other.publications, seats + other.seats, elected + other.elected);
        }
    }
}
