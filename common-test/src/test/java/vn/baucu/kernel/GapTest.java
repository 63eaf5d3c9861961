package vn.baucu.kernel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Topics;
import vn.baucu.testing.Embedded;

/** E-013: a newer state is applied although versions before it are missing; that they are is noticed. */
@QuarkusTest
@WithTestResource(Embedded.class)
class GapTest {

    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Inject
    Jdbi jdbi;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String election = "BU-gap-" + ELECTIONS.incrementAndGet();
    private Words words;
    private RollSender sender;
    private ConsumerGroup group;

    @BeforeEach
    void openSender() {
        sender = new RollSender(bootstrapServers, jdbi, election);
        group = new ConsumerGroup(bootstrapServers, "kernel-test-rolls");
        words = Words.of("vn.baucu.common.inbox.Gaps");
    }

    @AfterEach
    void closeSender() {
        words.close();
        sender.close();
    }

    @Test
    void aVersionThatDoesNotComeInTimeRaisesAnAlarm() {
        sender.send("a", 1, 310);
        awaitTheEnd();

        sender.send("a", 4, 314);

        awaitKept(314);
        assertThat(missing()).containsExactly(2L, 3L);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(words.said()).hasSize(2));
        assertThat(words.said()).allSatisfy(said -> assertThat(said)
                .contains("version", "baucu.voter-rolls", "partition 0", "offset", "kernel-test-rolls")
                .doesNotContain(election));
        assertThat(overdue()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aVersionThatComesInTimeRaisesNone() {
        sender.send("a", 1, 310);
        awaitTheEnd();
        sender.send("a", 3, 313);
        awaitKept(313);
        assertThat(missing()).containsExactly(2L);

        sender.send("a", 2, 312);

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(missing()).isEmpty());
        assertThat(listed()).containsExactly(313L);
        await().during(Duration.ofSeconds(4)).atMost(10, SECONDS).until(() -> words.said()
                .isEmpty());
    }

    @Test
    void theAlarmIsOverWhenTheVersionComesAfterAll() {
        sender.send("a", 1, 310);
        awaitTheEnd();
        sender.send("a", 3, 313);
        await().atMost(20, SECONDS).until(() -> !words.said().isEmpty());
        double during = overdue();

        sender.send("a", 2, 312);

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(missing()).isEmpty());
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(overdue()).isEqualTo(during - 1));
    }

    @Test
    void aSubjectThatBeginsInTheMiddleIsMissingItsBeginning() {
        awaitTheEnd();

        sender.send("a", 2, 312);

        awaitKept(312);
        assertThat(missing()).containsExactly(1L);
    }

    @Test
    void versionsThatComeTogetherAreNotMissing() {
        awaitTheEnd();

        for (int version = 1; version <= 300; version++) {
            sender.send("a", version, version);
        }

        awaitKept(300);
        assertThat(missing()).isEmpty();
    }

    /** What compaction left out of a log says nothing to somebody who reads it from the start. */
    @Test
    void versionsMissingFromWhatWasThereBeforeDoNotCount() {
        sender.send("a", 1, 310);
        sender.send("a", 4, 314);
        awaitTheEnd();
        jdbi.useHandle(handle -> {
            for (String table : List.of("kernel.inbox", "kernel.gap")) {
                handle.createUpdate("delete from " + table + " where key like :key")
                        .bind("key", election + "/%")
                        .execute();
            }
        });
        int before = applied();

        group.backToTheStart(Topics.VOTER_ROLLS);

        await().atMost(30, SECONDS).until(() -> applied() > before);
        awaitTheEnd();
        assertThat(missing()).isEmpty();
    }

    /** Everything is read, and the reader has seen that it is. */
    private void awaitTheEnd() {
        await().pollDelay(Duration.ofSeconds(1))
                .atMost(30, SECONDS)
                .ignoreExceptions()
                .until(() -> group.hasReadAll(Topics.VOTER_ROLLS));
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    }

    private void awaitKept(long listed) {
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(listed()).containsExactly(listed));
    }

    private List<Long> listed() {
        return Rolls.kept(jdbi, election).stream().map(Rolls.Kept::listed).toList();
    }

    private int applied() {
        return Rolls.kept(jdbi, election).stream().mapToInt(Rolls.Kept::applied).sum();
    }

    private List<Long> missing() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select version from kernel.gap where key like :key and consumer = 'kernel-test-rolls' order by 1
                        """)
                .bind("key", election + "/%")
                .mapTo(Long.class)
                .list());
    }

    private double overdue() {
        return metrics.get("baucu.inbox.gaps.overdue").gauge().value();
    }
}
