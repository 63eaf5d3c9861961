package vn.baucu.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the files from a running Baucu into a folder: for everybody what was published, and all of it for those whose
 * token lets them read the log.
 */
@AtTheEdge
public final class Export {

    private static final int AT_ONCE = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String log;
    private final @Nullable String token;

    private Export(String gateway, String election, @Nullable String token) {
        this.log = gateway
                + (token == null ? "/public/v1/elections/" : "/api/v1/elections/")
                + encoded(election)
                + (token == null ? "/minutes-log/" : "/minutes/log/");
        this.token = token;
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String token = System.getenv("BAUCU_TOKEN");
        if (arguments.length != 3) {
            out.println("[BAUCU_TOKEN=<token>] deploy/verify --export <gateway> <election> <folder>");
            System.exit(2);
            return;
        }
        Path folder = Path.of(arguments[2]);
        try {
            Files.createDirectories(folder);
            new Export(arguments[0], arguments[1], token == null ? null : token.strip()).to(folder);
        } catch (IOException failed) {
            String why = failed.getMessage();
            out.println("Not fetched: " + (why == null ? failed : why));
            System.exit(2);
            return;
        }
        out.println("Written to " + folder + ".");
    }

    private void to(Path folder) throws IOException, InterruptedException {
        String key = JSON.readTree(get("key")).path("publicKey").asText();
        Files.writeString(folder.resolve(Verification.KEY), key + "\n");
        long size = checkpoints(folder);
        leaves(folder, size);
        figures(folder);
        Path published = folder.resolve(PublishedFile.NAME);
        if (token == null) {
            Files.writeString(published, get("files/published"));
        } else {
            Files.deleteIfExists(published);
        }
    }

    private long checkpoints(Path folder) throws IOException, InterruptedException {
        long size = 0;
        try (Writer file = Files.newBufferedWriter(folder.resolve(CheckpointFile.NAME))) {
            List<String> lines;
            do {
                String part = get("files/checkpoints?lines=" + AT_ONCE + "&after=" + size);
                file.write(part);
                lines = part.lines().toList();
                if (!lines.isEmpty()) {
                    size = Long.parseLong(lines.get(lines.size() - 1).split(" ", -1)[1]);
                }
            } while (lines.size() == AT_ONCE);
        }
        return size;
    }

    /** What came in since the last checkpoint is not signed yet and stays out. */
    private void leaves(Path folder, long size) throws IOException, InterruptedException {
        try (Writer file = Files.newBufferedWriter(folder.resolve(LeafFile.NAME))) {
            for (long from = 0; from < size; from += AT_ONCE) {
                file.write(get("files/leaves?from=" + from + "&lines=" + Math.min(AT_ONCE, size - from)));
            }
        }
    }

    private void figures(Path folder) throws IOException, InterruptedException {
        try (Writer file = Files.newBufferedWriter(folder.resolve(FigureFile.NAME))) {
            String after = "";
            List<String> lines;
            do {
                String part = get("files/figures?lines=" + AT_ONCE + "&after=" + encoded(after));
                file.write(part);
                lines = part.lines().toList();
                if (!lines.isEmpty()) {
                    JsonNode last = JSON.readTree(lines.get(lines.size() - 1));
                    after = String.join(
                            " ",
                            last.path("ballotType").asText(),
                            last.path("round").asText(),
                            last.path("subject").asText());
                }
            } while (lines.size() == AT_ONCE);
        }
    }

    private String get(String file) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(log + file)).timeout(Duration.ofMinutes(1));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(file + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
