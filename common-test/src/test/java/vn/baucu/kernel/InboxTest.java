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
    private Log log;

    @BeforeEach
    void openLog() {
        log = new Log(bootstrapServers, Topics.VOTER_ROLLS);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    /** E-011. */
    @Test
    void anEventThatComesTwiceIsAppliedOnce() {
        Rolls.write(log, roll(election, "a", 1, 310));
        awaitLast("x1");

        double before = counted("baucu.inbox.ignored");
        Rolls.write(log, roll(election, "a", 1, 310));
        awaitLast("x2");

        assertThat(Rolls.kept(jdbi, election)).contains(new Kept("a", 310, 1, 1));
        assertThat(counted("baucu.inbox.ignored")).isEqualTo(before + 1);
    }

    /** E-014. */
    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        Rolls.write(log, roll(election, "a", 2, 312));
        awaitLast("x1");

        Rolls.write(log, roll(election, "a", 1, 310));
        awaitLast("x2");

        assertThat(Rolls.kept(jdbi, election)).contains(new Kept("a", 312, 2, 1));
    }

    /** E-026: each event is the whole state, so what compaction has removed is not missed. */
    @Test
    void versionsThatAreSkippedAreNotWaitedFor() {
        Rolls.write(log, roll(election, "a", 1, 310));
        Rolls.write(log, roll(election, "a", 7, 317));
        awaitLast("x");

        assertThat(Rolls.kept(jdbi, election)).anySatisfy(kept -> {
            assertThat(kept.listed()).isEqualTo(317);
            assertThat(kept.version()).isEqualTo(7);
        });
    }

    /** E-023: the group is sent back to the start of the log. */
    @Test
    void everythingReadAgainChangesNothing() {
        for (int version = 1; version <= 50; version++) {
            Rolls.write(log, roll(election, "p" + version % 7, version, version));
        }
        awaitLast("x");
        List<Kept> before = Rolls.kept(jdbi, election);

        ConsumerGroup group = new ConsumerGroup(bootstrapServers, "kernel-test-rolls");
        group.backToTheStart(Topics.VOTER_ROLLS);
        await().atMost(30, SECONDS).until(() -> group.hasReadAll(Topics.VOTER_ROLLS));

        assertThat(Rolls.kept(jdbi, election)).isEqualTo(before);
    }

    @Test
    void ofSeveralVersionsInABatchTheLastCounts() {
        for (int version = 1; version <= 200; version++) {
            log.writeInOrder(election + "/a", Json.write(roll(election, "a", version, version)));
        }
        awaitLast("x");

        assertThat(Rolls.kept(jdbi, election)).anySatisfy(kept -> {
            assertThat(kept.listed()).isEqualTo(200);
            assertThat(kept.applied()).isLessThanOrEqualTo(200);
        });
    }

    /** E-008. */
    @Test
    void fieldsOfANewerSenderAreIgnored() {
        log.writeInOrder(
                election + "/a",
                Json.write(roll(election, "a", 1, 310)).replaceFirst("\\{", "{\"addedLater\":[1,{\"deep\":true}],"));
        awaitLast("x");

        assertThat(Rolls.kept(jdbi, election)).contains(new Kept("a", 310, 1, 1));
    }

    /** E-007. */
    @Test
    void anEventOfANewerMajorTypeIsParked() {
        log.writeAs(
                "vn.baucu.VoterRollChanged.v2",
                election + "/a",
                Json.write(roll(election, "a", 1, 310)),
                Instant.parse("2021-05-20T00:00:00Z"));
        log.writeAs(
                "vn.baucu.VoterRollChanged",
                election + "/b",
                Json.write(roll(election, "b", 1, 310)),
                Instant.parse("2021-05-20T00:00:00Z"));
        awaitLast("good");

        assertThat(Rolls.parked(jdbi, election)).hasSize(1);
        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::pollingArea).containsExactly("b", "good");
    }

    /** E-020: versions give the order, whatever the sender's clock says. */
    @Test
    void anEventFromTheFutureIsTakenByItsVersionAndRaisesAnAlarm() {
        double before = counted("baucu.inbox.future");
        log.writeAs(
                "vn.baucu.VoterRollChanged",
                election + "/a",
                Json.write(roll(election, "a", 1, 310)),
                Clock.systemUTC().instant().plus(Duration.ofMinutes(30)));
        log.writeAs(
                "vn.baucu.VoterRollChanged",
                election + "/a",
                Json.write(roll(election, "a", 2, 312)),
                Instant.parse("2021-05-20T00:00:00Z"));
        awaitLast("x");

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
        log.writeInOrder(election + "/bad", payload);
        awaitLast("good");

        assertThat(Rolls.parked(jdbi, election)).hasSize(1);
        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::pollingArea).containsExactly("good");
    }

    @Test
    void aRecordWithoutAValueIsParked() {
        log.writeInOrder(election + "/gone", null);
        awaitLast("good");

        assertThat(Rolls.parked(jdbi, election)).containsExactly((String) null);
    }

    /** E-010. */
    @Test
    void anEventUnderAnotherKeyIsParked() {
        log.writeInOrder(election + "/b", Json.write(roll(election, "a", 1, 310)));
        awaitLast("good");

        assertThat(Rolls.parked(jdbi, election)).hasSize(1);
        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::pollingArea).containsExactly("good");
    }

    /** I-13. */
    @Test
    void anEventThatCannotBeAppliedIsParkedAlone() {
        Rolls.write(log, roll(election, "before", 1, 310));
        Rolls.write(log, roll(election, "bad", 1, 666));
        Rolls.write(log, roll(election, "after", 1, 310));
        awaitLast("last");

        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::pollingArea).containsExactly("after", "before", "last");
        assertThat(Rolls.parked(jdbi, election)).singleElement().satisfies(payload -> assertThat(payload)
                .contains("666"));
    }

    @Test
    void aParkedSubjectGoesOnWithItsNextVersion() {
        Rolls.write(log, roll(election, "a", 1, 666));
        Rolls.write(log, roll(election, "b", 1, 1));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(Rolls.parked(jdbi, election)).hasSize(1));

        Rolls.write(log, roll(election, "a", 2, 310));
        awaitLast("x");

        assertThat(Rolls.kept(jdbi, election)).contains(new Kept("a", 310, 2, 1));
    }

    private double counted(String metric) {
        return metrics.get(metric)
                .tag("consumer", "kernel-test-rolls")
                .counter()
                .count();
    }

    /** What was written before this one has been dealt with once this one is kept. */
    private void awaitLast(String pollingArea) {
        Rolls.write(log, roll(election, pollingArea, 1, 1));
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(Rolls.kept(jdbi, election))
                .extracting(Kept::pollingArea)
                .contains(pollingArea));
    }
}
