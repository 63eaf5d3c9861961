package vn.baucu.kernel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.baucu.kernel.Rolls.roll;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Topics;
import vn.baucu.common.json.Json;
import vn.baucu.kernel.Rolls.Kept;
import vn.baucu.testing.Embedded;

/** E-022: others in the group of one of our readers, by intent or by mistake. */
@QuarkusTest
@WithTestResource(Embedded.class)
class GroupTest {

    private static final AtomicInteger ELECTIONS = new AtomicInteger();
    private static final int POLLING_AREAS = 60;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String election = "BU-group-" + ELECTIONS.incrementAndGet();
    private RollSender sender;

    @BeforeEach
    void openSender() {
        sender = new RollSender(bootstrapServers, jdbi, election);
    }

    @AfterEach
    void closeSender() {
        sender.close();
    }

    /** What an instance has read and not applied when it dies is read again by the other, and counts once. */
    @Test
    void whatAnotherInstanceTookAlongAndNeverAppliedIsNotLost() {
        try (KafkaConsumer<String, String> other = member(Map.of())) {
            await().atMost(30, SECONDS).until(() -> {
                other.poll(Duration.ofMillis(100));
                return !other.assignment().isEmpty();
            });
            write();
            await().atMost(30, SECONDS)
                    .until(() -> !other.poll(Duration.ofMillis(100)).isEmpty());

            assertThat(Rolls.kept(jdbi, election)).hasSizeLessThan(POLLING_AREAS);
        }

        awaitAll();
    }

    @Test
    void ofTwoThatClaimToBeTheSameMemberTheFirstIsFencedAndTheFeedGoesOn() {
        Map<String, Object> same = Map.of("group.instance.id", "twin");
        try (KafkaConsumer<String, String> first = member(same);
                KafkaConsumer<String, String> second = member(same)) {
            await().atMost(30, SECONDS).until(() -> {
                first.poll(Duration.ofMillis(100));
                return !first.assignment().isEmpty();
            });

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 300; i++) {
                            second.poll(Duration.ofMillis(50));
                            first.poll(Duration.ofMillis(50));
                        }
                    })
                    .isInstanceOf(FencedInstanceIdException.class);
            write();
        }

        awaitAll();
    }

    private void write() {
        for (int i = 0; i < POLLING_AREAS; i++) {
            sender.log().write(election + "/p" + i, Json.write(roll(election, "p" + i, 1, i)));
        }
    }

    private void awaitAll() {
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(Rolls.kept(jdbi, election)).hasSize(POLLING_AREAS));
        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::applied).containsOnly(1);
        assertThat(Rolls.parked(jdbi, election)).isEmpty();
    }

    private KafkaConsumer<String, String> member(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.putAll(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "kernel-test-rolls",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "session.timeout.ms",
                6_000,
                "heartbeat.interval.ms",
                500));
        KafkaConsumer<String, String> member =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        member.subscribe(List.of(Topics.VOTER_ROLLS));
        return member;
    }
}
