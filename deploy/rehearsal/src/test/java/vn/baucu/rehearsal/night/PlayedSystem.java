package vn.baucu.rehearsal.night;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import vn.baucu.rehearsal.PromptServer;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Constituency;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.demonstration.MinutesRules;
import vn.baucu.rehearsal.expected.AreaResult;
import vn.baucu.rehearsal.expected.ConstituencyResult;
import vn.baucu.rehearsal.expected.ExpectedResults;
import vn.baucu.rehearsal.expected.Outcome;

/** Plays the system behind the gateway: keeps minutes as the contract says, and fails when told to. */
final class PlayedSystem implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExpectedResults expected;
    private final Map<String, Integer> seats = new TreeMap<>();
    private final Map<String, List<JsonNode>> register = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private String phase = "";
    private IntPredicate lostAnswers = number -> false;
    private IntPredicate overload = number -> false;
    final List<String> imports = new CopyOnWriteArrayList<>();

    PlayedSystem(Demonstration demonstration) {
        this.expected = ExpectedResults.of(demonstration);
        Map<String, Constituency> constituencies = demonstration.constituenciesByCode();
        demonstration.pollingAreas().forEach(place -> place.constituencies()
                .forEach((ballotType, code) -> seats.put(
                        place.code() + "/" + ballotType,
                        constituencies.get(code).seats())));
        server = PromptServer.create();
        server.setExecutor(Executors.newFixedThreadPool(16));
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Which requests are done but their answers lost on the way. */
    PlayedSystem losingAnswers(IntPredicate lost) {
        lostAnswers = lost;
        return this;
    }

    /** Which requests are told to come back later. */
    PlayedSystem overloaded(IntPredicate overloaded) {
        overload = overloaded;
        return this;
    }

    PlayedSystem inPhase(String current) {
        phase = current;
        return this;
    }

    int requests() {
        return requests.get();
    }

    Map<String, List<JsonNode>> register() {
        return register;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = requests.incrementAndGet();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (overload.test(number)) {
            send(exchange, 503, "{}");
            return;
        }
        String[] path = exchange.getRequestURI()
                .getPath()
                .substring("/api/v1/".length())
                .split("/");
        Reply reply = reply(exchange, path, body);
        if (lostAnswers.test(number)) {
            exchange.close();
            return;
        }
        reply.headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        send(exchange, reply.status, reply.body);
    }

    private Reply reply(HttpExchange exchange, String[] path, String body) throws IOException {
        boolean post = exchange.getRequestMethod().equals("POST");
        if (path[0].equals("jobs")) {
            return new Reply(200, "{\"state\":\"DONE\"}");
        }
        if (path.length == 1) {
            phase = "PREPARATION";
            return new Reply(201, "{}");
        }
        if (path.length == 2) {
            return phase.isEmpty()
                    ? new Reply(404, "{}")
                    : new Reply(200, "{\"phase\":\"" + phase + "\"}").with("ETag", "\"" + phase + "\"");
        }
        if (path[path.length - 1].equals("imports")) {
            imports.add(path[2]);
            return new Reply(202, "{}").with("Location", address() + "/api/v1/jobs/" + path[2]);
        }
        return switch (path[2]) {
            case "phase" -> {
                phase = JSON.readTree(body).path("phase").asText();
                yield new Reply(200, "{}");
            }
            case "polling-areas" -> post ? minutes(exchange, path, body) : new Reply(404, "{}");
            case "tallies" -> tally(path);
            case "constituencies" -> post ? new Reply(201, "{}") : determination(path[3]);
            default -> new Reply(404, "{}");
        };
    }

    private Reply minutes(HttpExchange exchange, String[] path, String body) throws IOException {
        String key = path[3] + "/" + path[5];
        JsonNode document = JSON.readTree(body);
        List<JsonNode> versions = register.computeIfAbsent(key, k -> new CopyOnWriteArrayList<>());
        synchronized (versions) {
            if (path.length == 6) {
                return submit(versions, path, document);
            }
            if (path[6].equals("corrections")) {
                String version = "\"" + versions.size() + "\"";
                if (!version.equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
                    return new Reply(412, "{}");
                }
                versions.add(document.path("minutes"));
                return new Reply(201, "{}");
            }
            return new Reply(200, "{}");
        }
    }

    private Reply submit(List<JsonNode> versions, String[] path, JsonNode document) {
        List<String> broken = MinutesRules.brokenBy(read(path, document), seats.get(path[3] + "/" + path[5]));
        if (document.path("votes").isEmpty()) {
            broken.add("missing-candidate");
        }
        if (!broken.isEmpty()) {
            ObjectNode problem = JSON.createObjectNode();
            broken.forEach(code -> problem.withArray("violations").addObject().put("code", code));
            return new Reply(422, problem.toString());
        }
        if (versions.isEmpty()) {
            versions.add(document);
            return new Reply(201, "{}").with("ETag", "\"1\"");
        }
        return new Reply(versions.get(versions.size() - 1).equals(document) ? 200 : 409, "{}");
    }

    private Reply tally(String[] path) {
        if (path[4].equals("areas")) {
            AreaResult result = expected.areas().stream()
                    .filter(each -> each.area().equals(path[5])
                            && each.ballotType().name().equals(path[3]))
                    .findFirst()
                    .orElseThrow();
            long in = register.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith(path[3])
                            && !entry.getValue().isEmpty())
                    .count();
            return new Reply(
                    200,
                    tally(
                            result.figures(),
                            path[5].equals("VN") ? in : result.figures().minutes(),
                            Map.of()));
        }
        ConstituencyResult result = find(path[5]);
        return new Reply(200, tally(result.figures(), result.figures().minutes(), result.votes()));
    }

    private static String tally(Figures figures, long in, Map<String, Long> votes) {
        ObjectNode tally = JSON.createObjectNode();
        tally.set("figures", JSON.valueToTree(figures));
        tally.set("votes", JSON.valueToTree(votes));
        tally.put("minutesIn", in);
        tally.put("minutesExpected", figures.minutes());
        return tally.toString();
    }

    private Reply determination(String constituency) {
        ObjectNode determination = JSON.createObjectNode();
        ConstituencyResult result = find(constituency);
        result.outcome()
                .elected()
                .forEach(code -> determination.withArray("elected").addObject().put("candidate", code));
        result.outcome()
                .undecided()
                .forEach(code -> determination.withArray("tied").addObject().put("candidate", code));
        determination.put("missing", result.outcome().missing());
        determination.put("provisional", false);
        if (result.outcome().due() != Outcome.FurtherRound.NONE) {
            determination.put("furtherRound", result.outcome().due().name());
        }
        ArrayNode versions = JSON.createArrayNode();
        versions.addObject().put("version", 1).set("determination", determination);
        return new Reply(200, versions.toString());
    }

    private ConstituencyResult find(String constituency) {
        return expected.constituencies().stream()
                .filter(result -> result.constituency().code().equals(constituency))
                .findFirst()
                .orElseThrow();
    }

    private static Minutes read(String[] path, JsonNode document) {
        Map<Integer, Integer> ballots = new TreeMap<>();
        document.path("ballotsByNames")
                .properties()
                .forEach(entry -> ballots.put(
                        Integer.valueOf(entry.getKey()), entry.getValue().asInt()));
        Map<String, Integer> votes = new TreeMap<>();
        document.path("votes")
                .properties()
                .forEach(entry -> votes.put(entry.getKey(), entry.getValue().asInt()));
        Map<String, String> explanations = new TreeMap<>();
        document.path("explanations")
                .properties()
                .forEach(entry ->
                        explanations.put(entry.getKey(), entry.getValue().asText()));
        Figures figures = new Figures(
                1,
                document.path("listed").asLong(),
                document.path("voted").asLong(),
                document.path("received").asLong(),
                document.path("issued").asLong(),
                document.path("collected").asLong(),
                document.path("valid").asLong(),
                document.path("invalid").asLong(),
                document.path("unused").asLong(),
                document.path("spoiled").asLong());
        return new Minutes(
                path[3],
                BallotType.valueOf(path[5]),
                figures,
                new TreeMap<>(ballots),
                new TreeMap<>(votes),
                new TreeMap<>(explanations));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static final class Reply {
        private final int status;
        private final String body;
        private final Map<String, String> headers = new TreeMap<>();

        Reply(int status, String body) {
            this.status = status;
            this.body = body;
        }

        Reply with(String name, String value) {
            headers.put(name, value);
            return this;
        }
    }
}
