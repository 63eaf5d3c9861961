package vn.baucu.kernel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static vn.baucu.kernel.Rolls.roll;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Topics;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.embedded.KafkaBroker;
import vn.baucu.embedded.PostgresServer;
import vn.baucu.kernel.OwnServers.Own;
import vn.baucu.kernel.Rolls.Kept;

/** Servers die without warning and come back; nothing acknowledged is lost, nothing counts twice (I-3). */
@QuarkusTest
@WithTestResource(OwnServers.class)
class OutageTest extends ServiceTest {

    private static final AtomicInteger ELECTIONS = new AtomicInteger();

    @Own
    PostgresServer postgres;

    @Own
    KafkaBroker kafka;

    @Inject
    Outbox outbox;

    @Inject
    MeterRegistry metrics;

    private final String election = "outage-" + ELECTIONS.incrementAndGet();

    @Test
    void whatIsWrittenWhileTheBrokerIsDeadArrivesOnceItIsBack() {
        write(1, 50);
        kafka.kill();

        write(51, 100);
        asTeam().body(Map.of("text", "taken", "count", 1)).post(NOTES).then().statusCode(201);
        kafka.start();

        write(101, 120);
        awaitKept(120);
        assertThat(keysInTheLog()).hasSize(120);
    }

    @Test
    void aBatchThatMeetsADeadDatabaseIsAppliedOnceItIsBack() {
        try (Log log = new Log(kafka.bootstrapServers(), Topics.VOTER_ROLLS)) {
            Rolls.write(log, roll(election, pollingArea(0), 1, 1));
            awaitKept(1);
            postgres.kill();

            for (int i = 1; i < 40; i++) {
                Rolls.write(log, roll(election, pollingArea(i), 1, 1));
            }
            Response refused = signedIn("team").get("/api/v1/elections/" + country.election() + "/areas/12/door");
            refused.then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", is("/problems/service-unavailable"));
            assertThat(refused.time()).isLessThan(5_000);
            postgres.start();
        }

        awaitKept(40);
        assertThat(Rolls.kept(jdbi, election)).extracting(Kept::applied).containsOnly(1);
        assertThat(Rolls.parked(jdbi, election)).isEmpty();
    }

    @Test
    void whatIsCommittedBeforeTheDatabaseDiesIsSentWhenItIsBack() {
        write(1, 200);
        postgres.kill();

        postgres.start();

        awaitKept(200);
        assertThat(keysInTheLog()).hasSize(200);
    }

    /** A watch that the outage had ended would raise no alarm any more. */
    @Test
    void theWatchOverTheInboxGoesOnAfterTheOutage() {
        double before = failedLooks();
        try (Words words = Words.of("vn.baucu.common.watch.Watch")) {
            postgres.kill();
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(words.said()).anySatisfy(said -> assertThat(said)
                            .startsWith("The watch over the inbox waits for the database")));
            assertThat(failedLooks()).isGreaterThan(before);
            postgres.start();
        }

        await().atMost(60, SECONDS).ignoreExceptions().until(this::missesARecordForLong);
        await().atMost(60, SECONDS).ignoreExceptions().until(this::hasRaisedTheAlarm);
    }

    private double failedLooks() {
        return metrics.get("baucu.watch.failures")
                .tag("watch", "inbox-watch")
                .counter()
                .count();
    }

    private boolean missesARecordForLong() {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into kernel.gap (consumer, topic, key, version, partition, record_offset, found_at)
                                values ('kernel-test-rolls', :topic, :key, 2, 0, 7, now() - interval '1 day')
                                """)
                        .bind("topic", Topics.VOTER_ROLLS)
                        .bind("key", election + "/a")
                        .execute())
                == 1;
    }

    private boolean hasRaisedTheAlarm() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select alarmed_at is not null from kernel.gap where key = :key")
                        .bind("key", election + "/a")
                        .mapTo(Boolean.class)
                        .one());
    }

    private void write(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> QuarkusTransaction.requiringNew()
                .run(() -> outbox.add(roll(election, pollingArea(number), 1, number))));
    }

    private void awaitKept(int number) {
        await().atMost(90, SECONDS).ignoreExceptions().untilAsserted(() -> assertThat(Rolls.kept(jdbi, election))
                .hasSize(number));
    }

    private Set<String> keysInTheLog() {
        try (Log log = new Log(kafka.bootstrapServers(), Topics.VOTER_ROLLS)) {
            Set<String> keys = new HashSet<>();
            await().atMost(30, SECONDS).until(() -> {
                List<ConsumerRecord<String, String>> before = log.of(election);
                return !before.isEmpty() && log.of(election).size() == before.size();
            });
            log.of(election).forEach(message -> keys.add(message.key()));
            return keys;
        }
    }

    private static String pollingArea(int number) {
        return "p" + (1_000 + number);
    }
}
