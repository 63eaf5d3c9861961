package vn.baucu.rehearsal.afterwards;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.baucu.rehearsal.afterwards.Committees.Summary;
import vn.baucu.rehearsal.afterwards.Findings.Line;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.expected.BodyResult;

/** What committees publish: prepared by one, released by another, never changed, put right by the next one alone. */
final class Publications {

    private static final String PUBLISHED = "published";
    private static final Duration EMBARGO = Duration.ofSeconds(4);
    private static final Duration SHORT_EMBARGO = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Gateway gateway;
    private final Office office;
    private final Documents documents;
    private final Findings findings;
    private final BodyComparison comparison;
    private final Clock clock;

    Publications(
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

    /** Prepared by one person, released by another, and before that nobody reads it; how many were released just now. */
    int publish(List<Summary> summaries) {
        List<Summary> open = unpublished(summaries);
        List<Summary> held = open.stream()
                .filter(summary -> summary.body().ballotType() == BallotType.PROVINCIAL_COUNCIL)
                .toList();
        held.forEach(this::prepareUnderEmbargo);
        List<Summary> others =
                open.stream().filter(summary -> !held.contains(summary)).toList();
        List<Answer> prepared = gateway.sendAll(
                others.stream().map(summary -> prepare(summary, null)).toList());
        List<Answer> early = gateway.sendAll(
                open.stream().map(summary -> latest(summary.body())).toList());
        List<Answer> released =
                gateway.sendAll(others.stream().map(this::releaseFirst).toList());
        for (int i = 0; i < open.size(); i++) {
            BodyResult body = open.get(i).body();
            line(body).answered(body.area(), "read before its release", early.get(i), 404);
        }
        for (int i = 0; i < others.size(); i++) {
            BodyResult body = others.get(i).body();
            line(body).answered(body.area(), "preparation", prepared.get(i), 201, 409);
            line(body).answered(body.area(), "release", released.get(i), 201);
        }
        held.forEach(summary -> releaseAfter(EMBARGO, summary, releaseFirst(summary), line(summary.body())));
        return open.size();
    }

    /** The second person, too, has to wait until the embargo ends. */
    private void prepareUnderEmbargo(Summary summary) {
        String where = summary.body().area();
        Line line = line(summary.body());
        Answer prepared = gateway.send(prepare(summary, clock.instant().plus(EMBARGO)));
        line.answered(where, "preparation", prepared, 201, 409);
        if (prepared.status() == 201) {
            line.answered(where, "release under embargo", gateway.send(releaseFirst(summary)), 409);
        }
    }

    private void releaseAfter(Duration embargo, Summary summary, Request release, Line line) {
        Instant patient = clock.instant().plus(embargo.multipliedBy(2));
        Answer released = gateway.send(release);
        while (released.status() == 409 && clock.instant().isBefore(patient)) {
            Pause.of(BETWEEN_LOOKS);
            released = gateway.send(release);
        }
        line.answered(summary.body().area(), "release", released, 201);
    }

    /** What rests on another summary than the one confirmed now is put right by a publication that names it and says why. */
    void putRight(Summary summary, BodyResult before) {
        BodyResult body = summary.body();
        String where = body.area();
        Line line = findings.of(Recounts.STAGE, body.ballotType()).place();
        JsonNode wrong = gateway.send(latest(body)).json();
        int number = wrong.path("number").asInt();
        if (!wrong.path("results").path("summaryHash").asText().equals(summary.hash())) {
            line.answered(where, "correction that names nothing", gateway.send(prepare(summary, null)), 422, 409);
            Instant until = clock.instant().plus(SHORT_EMBARGO);
            line.answered(
                    where,
                    "preparation",
                    gateway.send(Request.post(
                            Office.committee(where),
                            preparations(body),
                            documents.correction(summary.version(), body.ballotType(), number, until))),
                    201,
                    409);
            String release = preparations(body) + "/" + ordinal(body) + "/release";
            line.answered(
                    where,
                    "released by whoever prepared it",
                    gateway.send(Request.post(Office.committee(where), release, Documents.release(summary.hash()))),
                    409);
            line.number(
                    where,
                    "read until then",
                    number,
                    gateway.send(latest(body)).json().path("number"));
            releaseAfter(
                    SHORT_EMBARGO.multipliedBy(2),
                    summary,
                    Request.post(Office.second(Office.committee(where)), release, Documents.release(summary.hash())),
                    line);
        }
        compare(line, body, before);
    }

    /** The earlier one says what it always said, and that there is a later one. */
    private void compare(Line line, BodyResult body, BodyResult before) {
        String where = body.area();
        JsonNode right = gateway.send(latest(body)).json();
        line.number(where, "number", 2, right.path("number"));
        line.number(where, "puts right", 1, right.path("corrects"));
        line.same(where, "why", Documents.MENDED, right.path("reason").asText());
        comparison.compare(line, body, right.path("results"));
        Answer answer = gateway.send(Request.open(office.published(body.ballotType(), where, "1")));
        if (line.answered(where, "the publication before", answer, 200)) {
            JsonNode wrong = answer.json();
            line.number(where, "put right by", 2, wrong.path("correctedBy"));
            line.same(
                    where,
                    "follows",
                    wrong.path("hash").asText(),
                    right.path("results").path("previousHash").asText());
            comparison.compare(line, before, wrong.path("results"));
        }
    }

    /** The number of what waits to be released. */
    private int ordinal(BodyResult body) {
        int ordinal = 1;
        for (JsonNode prepared : gateway.send(Request.get(Office.committee(body.area()), preparations(body)))
                .json()
                .path("items")) {
            ordinal = Math.max(ordinal, prepared.path("ordinal").asInt());
        }
        return ordinal;
    }

    /**
     * What everybody reads, without signing in.
     *
     * @param numbers how many publications each body has
     */
    Map<BallotType, Filled> compare(Map<BodyResult, Integer> numbers) {
        Map<BallotType, Filled> filled = new TreeMap<>();
        List<BodyResult> bodies = List.copyOf(numbers.keySet());
        List<Answer> answers = gateway.sendAll(bodies.stream().map(this::latest).toList());
        for (int i = 0; i < bodies.size(); i++) {
            BodyResult body = bodies.get(i);
            Line line = line(body).place();
            if (line.answered(body.area(), "publication", answers.get(i), 200)) {
                JsonNode publication = answers.get(i).json();
                line.number(body.area(), "number", numbers.getOrDefault(body, 1), publication.path("number"));
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

    private List<Summary> unpublished(List<Summary> summaries) {
        List<Answer> answers = gateway.sendAll(
                summaries.stream().map(summary -> latest(summary.body())).toList());
        return IntStream.range(0, summaries.size())
                .filter(i -> !answers.get(i).successful())
                .mapToObj(summaries::get)
                .toList();
    }

    private Request prepare(Summary summary, @Nullable Instant embargoUntil) {
        return Request.post(
                Office.committee(summary.body().area()),
                preparations(summary.body()),
                documents.preparation(summary.version(), summary.body().ballotType(), embargoUntil));
    }

    /** Nothing was prepared before in this election, or it was left unreleased and is the first still. */
    private Request releaseFirst(Summary summary) {
        return Request.post(
                Office.second(Office.committee(summary.body().area())),
                preparations(summary.body()) + "/1/release",
                Documents.release(summary.hash()));
    }

    private Request latest(BodyResult body) {
        return Request.open(office.published(body.ballotType(), body.area(), "latest"));
    }

    private String preparations(BodyResult body) {
        return office.preparations(body.ballotType(), body.area());
    }

    private Line line(BodyResult body) {
        return findings.of(PUBLISHED, body.ballotType());
    }

    /** Seats as publications tell of them. */
    record Filled(int publications, int seats, int elected) {

        Filled plus(Filled other) {
            return new Filled(publications + other.publications, seats + other.seats, elected + other.elected);
        }
    }
}
