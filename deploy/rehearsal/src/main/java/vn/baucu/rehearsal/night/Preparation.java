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
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.DemonstrationFiles;
import vn.baucu.rehearsal.demonstration.PublishedFigures;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Pause;
import vn.baucu.rehearsal.door.Request;

/** What officials do before the night: create the election, import everything, open it. Skips what is there already. */
public final class Preparation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COUNCIL = "hdbc";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Gateway gateway;
    private final Demonstration demonstration;
    private final PrintStream out;
    private final Duration patience;
    private final String election;

    public Preparation(Gateway gateway, Demonstration demonstration, PrintStream out, Duration patience) {
        this.gateway = gateway;
        this.demonstration = demonstration;
        this.out = out;
        this.patience = patience;
        this.election = "/api/v1/elections/" + demonstration.election();
    }

    /** Leaves the election in phase COUNTING with every service knowing it. */
    public void run() {
        if (get(COUNCIL, election).status() == 404) {
            create();
        }
        if (phase().equals("PREPARATION")) {
            DemonstrationFiles.of(demonstration).byImport().forEach(this::bringIn);
            enter("OPEN");
        }
        if (phase().equals("OPEN")) {
            enter("COUNTING");
        }
        until("the tallies expect every minutes", this::everythingExpected);
        new Readiness(gateway, demonstration, patience).await();
    }

    private void create() {
        PublishedFigures published = demonstration.published();
        ObjectNode document = JSON.createObjectNode();
        document.put("code", published.election());
        document.put("name", published.name());
        document.put("nameEn", published.englishName());
        document.put("kind", "GENERAL");
        document.put("regime", published.regime());
        document.put("votingDay", published.votingDay().toString());
        ObjectNode verification = document.putObject("verification");
        published.ballotTypes().forEach(ballotType -> verification.put(ballotType.name(), "NONE"));
        // The planted cases are strange on purpose; nobody is there to explain them.
        document.putObject("minutes").putObject("plausibility");
        Answer answer = gateway.send(Request.post(COUNCIL, "/api/v1/elections", document.toString()));
        // A lost answer to an earlier attempt shows as a conflict.
        if (answer.status() != 201 && answer.status() != 409) {
            throw new PreparationFailed("Creating the election was answered " + answer.status() + " " + answer.body());
        }
        out.println("Election " + published.election() + " created: " + published.name());
    }

    /** Imports a file; what it builds on may still be on its way to the importing service, so it may take two tries. */
    private void bringIn(String kind, String csv) {
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
        String job = accepted.location().map(Preparation::pathOf).orElseThrow(() -> new PreparationFailed("No job"));
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode state = get(COUNCIL, job).json();
            switch (state.path("state").asText()) {
                case "DONE" -> {
                    return Optional.empty();
                }
                case "REJECTED", "FAILED" -> {
                    String errors = get(COUNCIL, job + "/errors").body();
                    return Optional.of(state + "\n"
                            + String.join("\n", errors.lines().limit(10).toList()));
                }
                default -> Pause.of(BETWEEN_LOOKS);
            }
        }
        return Optional.of("not done in time");
    }

    private String phase() {
        return get(COUNCIL, election).json().path("phase").asText();
    }

    private void enter(String phase) {
        Answer current = get(COUNCIL, election);
        String etag = current.etag().orElseThrow(() -> new PreparationFailed("The election has no version"));
        String document = JSON.createObjectNode().put("phase", phase).toString();
        Answer answer = gateway.send(
                Request.post(COUNCIL, election + "/phase", document).ifStill(etag));
        if (!answer.successful() && !phase().equals(phase)) {
            throw new PreparationFailed("Phase " + phase + " was answered " + answer.status() + " " + answer.body());
        }
        out.println("Election " + demonstration.election() + " is now " + phase);
    }

    private boolean everythingExpected() {
        return demonstration.published().ballotTypes().stream().allMatch(this::everythingExpected);
    }

    private boolean everythingExpected(BallotType ballotType) {
        Answer answer = get("kiemtoan", election + "/tallies/" + ballotType + "/areas/VN");
        return answer.successful()
                && TallyReading.of(answer).minutesExpected()
                        == demonstration.pollingAreas().size();
    }

    private void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new PreparationFailed("Waited in vain until " + what);
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    private Answer get(String user, String path) {
        return gateway.send(Request.get(user, path));
    }

    /** A location may be absolute; the gateway's own address is known better here. */
    static String pathOf(String location) {
        return URI.create(location).getPath();
    }
}
