package vn.baucu.tally.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.baucu.common.json.Json;
import vn.baucu.tally.callback.Receiver;
import vn.baucu.tally.callback.TestCertificate;
import vn.baucu.testing.Embedded;

/** E-056: what docs/webhooks.md tells integrators to do is done here, with a message that really came. */
@QuarkusTest
@WithTestResource(Embedded.class)
@WithTestResource(TestCertificate.class)
class GuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "webhooks.md");

    private static final String ASKING_PYTHON = """

            import json, sys
            for case in json.load(sys.stdin):
                print(genuine(case["secret"], case["headers"], case["body"].encode(), float(case["now"])))
            """;

    private static final String ASKING_NODE = """

            const cases = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
            for (const one of cases) {
              console.log(genuine(one.secret, one.headers, Buffer.from(one.body), Number(one.now)));
            }
            """;

    @Inject
    Integrator integrator;

    @Inject
    Clock clock;

    @Test
    void theSampleInPythonTellsGenuineMessages() throws Exception {
        assumeTrue(runs("python3", "--version"), "no Python on this machine");

        assertThat(answers("python", ASKING_PYTHON, "python3"))
                .containsExactly("True", "True", "False", "False", "False", "False");
    }

    @Test
    void theSampleInJavaScriptTellsGenuineMessages() throws Exception {
        assumeTrue(runs("node", "--version"), "no Node on this machine");

        assertThat(answers("javascript", ASKING_NODE, "node"))
                .containsExactly("true", "true", "false", "false", "false", "false");
    }

    private List<String> answers(String language, String asking, String program) throws Exception {
        Path sample = Files.createTempFile("webhook-sample-", "." + language);
        Files.writeString(sample, sample(language) + asking);
        Path cases = Files.writeString(Files.createTempFile("webhook-cases-", ".json"), Json.write(cases()));
        try {
            Process process = new ProcessBuilder(program, sample.toString())
                    .redirectInput(cases.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said.lines().toList();
        } finally {
            Files.delete(sample);
            Files.delete(cases);
        }
    }

    /** Genuine; genuine with two signatures; a byte changed; too old; too new; signed by somebody else. */
    private List<Map<String, Object>> cases() {
        try (Receiver receiver = Receiver.answering(200)) {
            Map<String, Object> registered = integrator.registered(receiver.url());
            String secret = (String) registered.get("secret");
            integrator.councilPublishes(1);
            Receiver.Message one = receiver.arrived(1).get(0);
            String next = integrator
                    .asking()
                    .header("If-Match", "\"1\"")
                    .body(Map.of("leaked", false))
                    .post(integrator.path(registered) + "/secrets")
                    .path("secret");
            integrator.councilPublishes(2);
            Receiver.Message two = receiver.arrived(2).get(1);
            assertThat(two.headers().get("webhook-signature").split(" ", -1)).hasSize(2);
            Instant now = clock.instant();
            return List.of(
                    given(secret, one, one.body(), now),
                    given(secret, two, two.body(), now),
                    given(secret, one, one.body().replaceFirst("Lò", "Lo"), now),
                    given(secret, one, one.body(), now.plus(Duration.ofMinutes(6))),
                    given(secret, one, one.body(), now.minus(Duration.ofMinutes(6))),
                    given(next, one, one.body(), now));
        }
    }

    private static Map<String, Object> given(String secret, Receiver.Message message, String body, Instant now) {
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        return Map.of("secret", secret, "headers", headers, "body", body, "now", "" + now.getEpochSecond());
    }

    private static String sample(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertThat(block.find()).as("a sample in " + language).isTrue();
        return block.group(1);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(20, TimeUnit.SECONDS);
        } catch (IOException missing) {
            return false;
        }
    }
}
