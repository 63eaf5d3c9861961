package vn.baucu.rehearsal.night;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;

/** What the National Election Council does with one election: announces it, imports files, takes it from phase to phase. */
public final class ElectionOffice {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COUNCIL = "hdbc";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Gateway gateway;
    private final PrintStream out;
    private final Duration patience;
    private final String code;
    private final String election;

    /** @param patience how long to wait for one thing */
    public ElectionOffice(Gateway gateway, String code, PrintStream out, Duration patience) {
        this.gateway = gateway;
        this.out = out;
        this.patience = patience;
        this.code = code;
        this.election = "/api/v1/elections/" + code;
    }

    public boolean isAnnounced() {
        return get(election).status() != 404;
    }

    public void announce(ObjectNode document) {
        Answer answer = gateway.send(Request.post(COUNCIL, "/api/v1/elections", document.toString()));
        // A lost answer to an earlier attempt shows as a conflict.
        if (answer.status() != 201 && answer.status() != 409) {
            throw new PreparationFailed("Creating the election was answered " + answer.status() + " " + answer.body());
        }
        out.println("Election " + code + " created: " + document.path("name").asText());
    }

    /** Imports a file; what it builds on may still be on its way to the importing service, so it may take two tries. */
    public void bringIn(String kind, String csv) {
        long start = System.nanoTime();
        long deadline = start + patience.toNanos();
        while (true) {
            Answer answer = gateway.send(Request.upload(COUNCIL, election + "/" + kind + "/imports", csv));
            String failure = "answered " + answer.status() + " " + answer.body();
            if (answer.successful()) {
                Optional<String> errors = errorsOfJob(answer);
                if (errors.isEmpty()) {
                    long rows = csv.lines().count() - 1;
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    out.println(String.format(Locale.ROOT, "  %-16s %,7d rows in %,d ms", kind, rows, millis));
                    return;
                }
                failure = errors.get();
            }
            if (System.nanoTime() > deadline) {
                throw new PreparationFailed("Importing " + kind + " failed: " + failure);
            }
            out.println(
                    "  " + kind + " not taken yet: " + failure.lines().limit(3).collect(joining(" ")));
            Pause.of(Duration.ofSeconds(1));
        }
    }

    private Optional<String> errorsOfJob(Answer accepted) {
        String job = accepted.location()
                .map(location -> URI.create(location).getPath())
                .orElseThrow(() -> new PreparationFailed("No job"));
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode state = get(job).json();
            switch (state.path("state").asText()) {
                case "DONE" -> {
                    return Optional.empty();
                }
                case "REJECTED", "FAILED" -> {
                    String errors = get(job + "/errors").body();
                    return Optional.of(state + "\n"
                            + String.join("\n", errors.lines().limit(10).toList()));
                }
                default -> Pause.of(BETWEEN_LOOKS);
            }
        }
        return Optional.of("not done in time");
    }

    public String phase() {
        return get(election).json().path("phase").asText();
    }

    public void enter(String phase) {
        Answer current = get(election);
        String etag = current.etag().orElseThrow(() -> new PreparationFailed("The election has no version"));
        String document = JSON.createObjectNode().put("phase", phase).toString();
        Answer answer = gateway.send(
                Request.post(COUNCIL, election + "/phase", document).ifStill(etag));
        if (!answer.successful() && !phase().equals(phase)) {
            throw new PreparationFailed("Phase " + phase + " was answered " + answer.status() + " " + answer.body());
        }
        out.println("Election " + code + " is now " + phase);
    }

    /** Waits until something is so. */
    public void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new PreparationFailed("Waited in vain until " + what);
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    private Answer get(String path) {
        return gateway.send(Request.get(COUNCIL, path));
    }
}
