package vn.baucu.kernel;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.baucu.kernel.Rolls.roll;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.common.event.Topics;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.outbox.Outbox;
import vn.baucu.kernel.Rolls.Kept;
import vn.baucu.testing.Embedded;

/** What is committed is sent, in order, at least once; what is undone is never sent (design 5.3). */
@QuarkusTest
@WithTestResource(Embedded.class)
class OutboxTest {

    private static final AtomicInteger ELECTIONS = new AtomicInteger();
    private static final long RELAY_LOCK = 0x6261756375L;

    @Inject
    Outbox outbox;

    @Inject
    Jdbi jdbi;

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final String election = "outbox-" + ELECTIONS.incrementAndGet();
    private Log log;

    @BeforeEach
    void openLog() {
        log = new Log(bootstrapServers, Topics.VOTER_ROLLS);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void whatIsCommittedArrives() {
        commit(roll(election, "a", 1, 310));

        ConsumerRecord<String, String> message = arrived(1).get(0);

        assertThat(Json.read(message.value(), VoterRollChanged.class)).isEqualTo(roll(election, "a", 1, 310));
        assertThat(message.key()).isEqualTo(election + "/a");
        assertThat(headers(message))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "vn.baucu.VoterRollChanged")
                .containsEntry("ce_source", "/kernel-test")
                .containsEntry("ce_subject", election + "/a")
                .containsEntry("ce_dataschema", "/schemas/vn.baucu.VoterRollChanged.json")
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_signaturekey", "test")
                .containsOnlyKeys(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_dataschema",
                        "content-type",
                        "ce_signaturekey",
                        "ce_signature");
    }

    @Test
    void whatIsSentIsGoneFromTheOutbox() {
        commit(roll(election, "a", 1, 310));
        arrived(1);

        await().atMost(10, SECONDS).until(() -> waiting() == 0);
    }

    @Test
    void whatIsUndoneIsNeverSent() {
        QuarkusTransaction.begin();
        outbox.add(roll(election, "undone", 1, 1));
        QuarkusTransaction.rollback();
        commit(roll(election, "done", 1, 1));

        assertThat(keys(arrived(1))).containsExactly(election + "/done");
    }

    /** Eight writers at the same few subjects, each locking the subject's row first. */
    @Test
    void eventsOfOneSubjectComeInTheOrderOfTheirVersions() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Callable<Void>> writing = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String subject = "s" + i % 4;
            writing.add(() -> {
                count(subject);
                return null;
            });
        }
        for (Future<Void> written : writers.invokeAll(writing)) {
            written.get();
        }
        writers.shutdown();

        Map<String, List<Long>> versions = arrived(400).stream()
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(
                                message -> Json.read(message.value(), VoterRollChanged.class)
                                        .version(),
                                Collectors.toList())));
        assertThat(versions).hasSize(4).allSatisfy((subject, seen) -> assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList()));
    }

    /** Its number in the outbox is lower than those sent before it: a relay that remembers the last number skips it. */
    @Test
    void aTransactionThatCommitsLateIsNotSkipped() throws SQLException {
        try (Connection late = dataSource.getConnection()) {
            late.setAutoCommit(false);
            insert(late, roll(election, "late", 1, 1));
            commit(roll(election, "early", 1, 1));
            assertThat(keys(arrived(1))).containsExactly(election + "/early");

            late.commit();
            late.setAutoCommit(true);
        }

        assertThat(keys(arrived(2))).containsExactlyInAnyOrder(election + "/early", election + "/late");
    }

    @Test
    void ofTwoRelaysOnlyTheOneWithTheLockSends() throws SQLException {
        try (Connection other = dataSource.getConnection()) {
            takeLock(other);
            commit(roll(election, "a", 1, 1));

            await().during(Duration.ofSeconds(2))
                    .atMost(5, SECONDS)
                    .until(() -> log.of(election).isEmpty() && waiting() == 1);
            execute(other, "select pg_advisory_unlock(" + RELAY_LOCK + ")");
        }

        assertThat(arrived(1)).hasSize(1);
    }

    /** The broker has it, the row is still there, the relay dies: the event comes twice and counts once. */
    @Test
    void aRelayThatDiesBetweenSendingAndDeletingSendsAgain() throws SQLException {
        try (Connection other = dataSource.getConnection();
                Connection holder = dataSource.getConnection()) {
            takeLock(other);
            commit(roll(election, "a", 1, 1));
            holder.setAutoCommit(false);
            execute(holder, "select * from kernel.outbox for update");
            execute(other, "select pg_advisory_unlock(" + RELAY_LOCK + ")");
            arrived(1);

            killRelay(other);
            arrived(2);
            holder.rollback();
            holder.setAutoCommit(true);
        }

        List<ConsumerRecord<String, String>> messages = log.of(election);
        assertThat(messages)
                .extracting(message -> headers(message).get("ce_id"))
                .containsOnly(headers(messages.get(0)).get("ce_id"));
        commit(roll(election, "last", 1, 1));
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Rolls.kept(jdbi, election))
                .containsExactly(new Kept("a", 1, 1, 1), new Kept("last", 1, 1, 1)));
    }

    @Test
    void anEventTooLargeForTheBrokerFailsItsDeed() {
        VoterRollChanged large = roll(election, "x".repeat(1_000_000), 1, 1);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> commit(large)))
                .hasStackTraceContaining("outbox_fits_the_broker");
        commit(roll(election, "a", 1, 1));
        assertThat(keys(arrived(1))).containsExactly(election + "/a");
    }

    private void commit(VoterRollChanged roll) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(roll));
    }

    private void count(String subject) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    String key = election + "/" + subject;
                    handle.execute("insert into note.counter (key, version) values (?, 0) on conflict do nothing", key);
                    long version = handle.createQuery("select version from note.counter where key = :key for update")
                                    .bind("key", key)
                                    .mapTo(Long.class)
                                    .one()
                            + 1;
                    handle.execute("update note.counter set version = ? where key = ?", version, key);
                    outbox.add(roll(election, subject, version, version));
                }));
    }

    private static void insert(Connection connection, VoterRollChanged roll) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into kernel.outbox (topic, key, partition_key, type, version, payload) values (?, ?, ?, ?, ?, ?)
                """)) {
            statement.setString(1, roll.topic());
            statement.setString(2, roll.key());
            statement.setString(3, roll.partitionKey());
            statement.setString(4, Outbox.type(roll.getClass()));
            statement.setLong(5, roll.version());
            statement.setString(6, Json.write(roll));
            statement.executeUpdate();
        }
    }

    /** Ends the session of the relay and is faster than it at taking the lock. */
    private void takeLock(Connection connection) {
        await().atMost(20, SECONDS).until(() -> {
            killRelay(connection);
            return execute(connection, "select pg_try_advisory_lock(" + RELAY_LOCK + ")");
        });
    }

    private static void killRelay(Connection connection) throws SQLException {
        execute(connection, """
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and granted and classid = %d and objid = %d and pid <> pg_backend_pid()
                  and database = (select oid from pg_database where datname = current_database())
                """.replaceFirst("%d", "" + (RELAY_LOCK >>> 32))
                .replaceFirst("%d", "" + (RELAY_LOCK & 0xFFFFFFFFL)));
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() && "t".equals(row.getString(1));
        }
    }

    private long waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from kernel.outbox where key like :key")
                .bind("key", election + "/%")
                .mapTo(Long.class)
                .one());
    }

    private List<ConsumerRecord<String, String>> arrived(int number) {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(log.of(election)).hasSizeGreaterThanOrEqualTo(number));
        return log.of(election);
    }

    private static List<String> keys(List<ConsumerRecord<String, String>> messages) {
        return messages.stream().map(ConsumerRecord::key).toList();
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> message) {
        return java.util.Arrays.stream(message.headers().toArray())
                .collect(Collectors.toMap(
                        header -> header.key(),
                        header -> new String(header.value(), java.nio.charset.StandardCharsets.UTF_8)));
    }
}
