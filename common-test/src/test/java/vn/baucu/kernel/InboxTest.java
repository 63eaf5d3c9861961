package vn.baucu.kernel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.baucu.kernel.Rolls.roll;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.common.event.Topics;
import vn.baucu.common.json.Json;
import vn.baucu.kernel.Rolls.Kept;
import vn.baucu.testing.Embedded;

/** Events count once, come they twice, late or never in between; a bad one stops only its own subject (I-13). */
@QuarkusTest
@WithTestResource(Embedded.class)
class InboxTest {

    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Jdbi jdbi;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String election = "inbox-" + ELECTIONS.incrementAndGet();
    private RollSender sender;

    @BeforeEach
    void openSender() {
        sender = new RollSender(bootstrapServers, jdbi, election);
    }

    @AfterEach
    void closeSender() {
        sender.close();
    }

    /** E-011. */
    @Test
    void anEventThatComesTwiceIsAppliedOnce() {
        sender.send("a", 1, 310);
        sender.sendLast("x1");

        double before = counted("baucu.inbox.ignored");
        sender.send("a", 1, 310);
        sender.sendLast("x2");

        assertThat(Rolls.kept(jdbi, election)).contains(new Kept("a", 310, 1, 1));
        assertThat(counted("baucu.inbox.ignored")).isEqualTo(before + 1);
    }

    /** E-014. */
    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        sender.send("a", 2, 312);
        sender.sendLast("x1");

        sender.send("a", 1, 310);
        sender.sendLast("x2");

        assertThat(Rolls.kept(jdbi, election)).contains(new Kept("a", 312, 2, 1));
    }

    /** E-026: each event is the whole state, so what compaction has removed is not missed. */
    @Test
    void versionsThatAreSkippedAreNotWaitedFor() {
        sender.send("a", 1, 310);
        sender.send("a", 7, 317);
        sender.sendLast("x");

        assertThat(Rolls.kept(jdbi, election)).anySatisfy(kept -> {
            assertThat(kept.listed()).isEqualTo(317);
            assertThat(kept.version()).isEqualTo(7);
        });
    }

    /** E-023: the group is sent back to the start of the log. */
    @Test
    void everythingReadAgainChangesNothing() {
        for (int version = 1; version <= 50; version++) {
            sender.send("p" + version % 7, version, version);
        }
        sender.sendLast("x");
        List<Kept> before = Rolls.kept(jdbi, election);

        ConsumerGroup group = new ConsumerGroup(bootstrapServers, "kernel-test-rolls");
        group.backToTheStart(Topics.VOTER_ROLLS);
        await().atMost(30, SECONDS).until(() -> group.hasReadAll(Topics.VOTER_ROLLS));

        assertThat(Rolls.kept(jdbi, election)).isEqualTo(before);
    }

    @Test
    void ofSeveralVersionsInABatchTheLastCounts() {
        for (int version = 1; version <= 200; version++) {
            sender.log().writeInOrder(election + "/a", Json.write(roll(election, "a", version, version)));
        }
        sender.sendLast("x");

        assertThat(Rolls.kept(jdbi, election)).anySatisfy(kept -> {
            assertThat(kept.listed()).isEqualTo(200);
            assertThat(kept.applied()).isLessThanOrEqualTo(200);
        });
    }

    /** E-008. */
    @Test
    void fieldsOfANewerSenderAreIgnored() {
        sender.log()
                .writeInOrder(
                        election + "/a",
                        Json.write(roll(election, "a", 1, 310))
                                .replaceFirst("\\{", "{\"addedLater\":[1,{\"deep\":true}],"));
        sender.sendLast("x");

        assertThat(Rolls.kept(jdbi, election)).contains(new Kept("a", 310, 1, 1));
    }

    /** E-007. */
    @Test
    void anEventOfANewerMajorTypeIsParked() {
        sender.log()
                .writeAs(
                        "vn.baucu.VoterRollChanged.v2",
                        election + "/a",
                        Json.write(roll(election, "a", 1, 310)),
                        Instant.parse("2021-05-20T00:00:00Z"));
        sender.log()
                .writeAs(
                        "vn.baucu.VoterRollChanged",
                        election + "/b",
                        Json.write(roll(election, "b", 1, 310)),
                        Instant.parse("2021-05-20T00:00:00Z"));
        sender.sendLast("good");

        assertThat(Rolls.parked(jdbi, election)).hasSize(1);
        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::pollingArea).containsExactly("b", "good");
    }

    /** E-020: versions give the order, whatever the sender's clock says. */
    @Test
    void anEventFromTheFutureIsTakenByItsVersionAndRaisesAnAlarm() {
        double before = counted("baucu.inbox.future");
        sender.log()
                .writeAs(
                        "vn.baucu.VoterRollChanged",
                        election + "/a",
                        Json.write(roll(election, "a", 1, 310)),
                        Clock.systemUTC().instant().plus(Duration.ofMinutes(30)));
        sender.log()
                .writeAs(
                        "vn.baucu.VoterRollChanged",
                        election + "/a",
                        Json.write(roll(election, "a", 2, 312)),
                        Instant.parse("2021-05-20T00:00:00Z"));
        sender.sendLast("x");

        assertThat(Rolls.kept(jdbi, election))
                .anySatisfy(kept -> assertThat(kept.listed()).isEqualTo(312));
        assertThat(counted("baucu.inbox.future")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "not json",
                "[]",
                "{",
                "{}",
                "{\"election\":1}",
                "\u0000",
                "{\"election\":\"\u0000\"}",
                "{\"version\":null}"
            })
    void aRecordThatIsNoEventIsParked(String payload) {
        sender.log().writeInOrder(election + "/bad", payload);
        sender.sendLast("good");

        assertThat(Rolls.parked(jdbi, election)).hasSize(1);
        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::pollingArea).containsExactly("good");
    }

    @Test
    void aRecordWithoutAValueIsParked() {
        sender.log().writeInOrder(election + "/gone", null);
        sender.sendLast("good");

        assertThat(Rolls.parked(jdbi, election)).containsExactly((String) null);
    }

    /** E-010. */
    @Test
    void anEventUnderAnotherKeyIsParked() {
        sender.log().writeInOrder(election + "/b", Json.write(roll(election, "a", 1, 310)));
        sender.sendLast("good");

        assertThat(Rolls.parked(jdbi, election)).hasSize(1);
        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::pollingArea).containsExactly("good");
    }

    /** I-13. */
    @Test
    void anEventThatCannotBeAppliedIsParkedAlone() {
        sender.send("before", 1, 310);
        sender.send("bad", 1, 666);
        sender.send("after", 1, 310);
        sender.sendLast("last");

        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::pollingArea).containsExactly("after", "before", "last");
        assertThat(Rolls.parked(jdbi, election)).singleElement().satisfies(payload -> assertThat(payload)
                .contains("666"));
    }

    @Test
    void aParkedSubjectGoesOnWithItsNextVersion() {
        sender.send("a", 1, 666);
        sender.send("b", 1, 1);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Rolls.parked(jdbi, election)).hasSize(1));

        sender.send("a", 2, 310);
        sender.sendLast("x");

        assertThat(Rolls.kept(jdbi, election)).contains(new Kept("a", 310, 2, 1));
    }

    private double counted(String metric) {
        return metrics.get(metric)
                .tag("consumer", "kernel-test-rolls")
                .counter()
                .count();
    }
}
