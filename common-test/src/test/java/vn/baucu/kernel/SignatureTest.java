package vn.baucu.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.baucu.kernel.Rolls.roll;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.broker.EventKeys;
import vn.baucu.common.broker.RecordSigner;
import vn.baucu.common.json.Json;
import vn.baucu.kernel.Rolls.Kept;
import vn.baucu.testing.Embedded;

/** Whoever can write to the broker is not therefore one of our services. */
@QuarkusTest
@WithTestResource(
        value = Embedded.class,
        initArgs = @ResourceArg(name = "baucu.events.keys", value = SignatureTest.KEYS))
class SignatureTest {

    private static final String CURRENT = "new:bmV3IGtleSBmb3IgdGVzdHMgb25seSwgMzIgYnl0ZXM=";
    private static final String LEAVING = "leaving:bGVhdmluZyBrZXkgZm9yIHRlc3RzIG9ubHksIDMyIGI=";
    private static final String GONE = "gone:Z29uZSBrZXkgZm9yIHRlc3RzIG9ubHksIDMyIGJ5dGU=";
    private static final String UNKNOWN = "new:b3RoZXIga2V5IGZvciB0ZXN0cyBvbmx5LCAzMiBieXQ=";

    static final String KEYS = CURRENT + "," + LEAVING + "@2100-01-01T00:00:00Z," + GONE + "@2021-05-23T00:00:00Z";

    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Jdbi jdbi;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String election = "BU-signature-" + ELECTIONS.incrementAndGet();
    private RollSender sender;

    @BeforeEach
    void openSender() {
        sender = new RollSender(bootstrapServers, jdbi, election);
    }

    @AfterEach
    void closeSender() {
        sender.close();
    }

    /** E-004. */
    @Test
    void aRecordWithoutASignatureIsParkedAndRaisesAnAlarm() {
        sender.log().writeForged(election + "/a", event(), message -> {});
        sender.send("b", 1, 310);
        sender.sendLast("last");

        assertThat(Rolls.problems(jdbi, election)).containsExactly("not signed");
        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::pollingArea).containsExactly("b", "last");
        await().atMost(10, SECONDS).untilAsserted(() -> assertThat(
                        metrics.get("baucu.inbox.parked").gauge().value())
                .isGreaterThanOrEqualTo(1));
    }

    @Test
    void aRecordSignedWithoutOurKeyIsParked() {
        RecordSigner other = signer(UNKNOWN);
        sender.log().writeForged(election + "/a", event(), message -> Log.signed(message, other));
        RecordSigner nobody = signer(UNKNOWN.replace("new:", "nobody:"));
        sender.log().writeForged(election + "/a", event(), message -> Log.signed(message, nobody));
        sender.sendLast("last");

        assertThat(Rolls.problems(jdbi, election))
                .containsExactly("signed for another content", "signed with a key that is not known here");
        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::pollingArea).containsExactly("last");
    }

    @Test
    void aRecordChangedAfterItWasSignedIsParked() {
        sender.log().writeForged(election + "/a", event(), message -> {
            message.headers().add("ce_type", "vn.baucu.VoterRollChanged".getBytes(UTF_8));
            Log.signed(message, signer(CURRENT));
            message.headers().add("ce_time", "2021-05-22T17:00:00Z".getBytes(UTF_8));
        });
        sender.log().writeForged(election + "/a", event(), message -> {
            ProducerRecord<String, String> signed =
                    Log.signed(new ProducerRecord<>(message.topic(), message.key(), "{}"), signer(CURRENT));
            signed.headers().forEach(message.headers()::add);
        });
        sender.sendLast("last");

        assertThat(Rolls.problems(jdbi, election))
                .containsExactly("signed for another content", "signed for another content");
    }

    /** E-005. */
    @Test
    void aRetiredKeyIsBelievedUntilItsEnd() {
        sender.log().writeForged(election + "/a", event(), message -> Log.signed(message, signer(LEAVING)));
        sender.sendLast("last");

        assertThat(Rolls.kept(jdbi, election)).contains(new Kept("a", 310, 1, 1));
        assertThat(Rolls.problems(jdbi, election)).isEmpty();
    }

    @Test
    void afterItsEndAKeyCannotDateItsRecordsBack() {
        sender.log().writeAt(Instant.parse("2021-05-22T17:00:00Z"), election + "/a", event(), signer(GONE));
        sender.sendLast("last");

        assertThat(Rolls.problems(jdbi, election)).containsExactly("signed with key gone after its end");
    }

    /** E-017: thirty-two megabytes of nothing, which the broker takes for thirty-two kilobytes, signed by one of ours. */
    @Test
    void aRecordThatUnpacksToTooMuchIsParked() {
        sender.log().writeCompressed(election + "/bomb", new byte[32 * 1024 * 1024], signer(CURRENT));
        sender.sendLast("last");

        assertThat(Rolls.problems(jdbi, election)).containsExactly("of 33554432 bytes, more than 1048576");
        assertThat(Rolls.parked(jdbi, election)).singleElement().satisfies(payload -> assertThat(payload)
                .hasSize(2_000));
        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::pollingArea).containsExactly("last");
    }

    private String event() {
        return Json.write(roll(election, "a", 1, 310));
    }

    private static RecordSigner signer(String key) {
        return EventKeys.of(List.of(key)).signer();
    }
}
