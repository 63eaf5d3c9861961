package vn.baucu.common.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.baucu.common.broker.BrokerAccess;
import vn.baucu.common.broker.EventKeys;
import vn.baucu.common.store.Gathering;

/**
 * Hands what the outbox holds to the broker, oldest first. One instance of a service relays at a time (an advisory lock
 * of its session); rows are deleted only after the broker has acknowledged them, so a crash sends twice and never loses,
 * and a transaction that commits late is simply found at the next look.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x6261756375L;

    private final AgroalDataSource dataSource;
    private final RelayConfig config;
    private final Clock clock;
    private final Broker broker;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicLong oldestUnsent = new AtomicLong();

    OutboxRelay(
            AgroalDataSource dataSource,
            RelayConfig config,
            Clock clock,
            MeterRegistry metrics,
            BrokerAccess access,
            EventKeys keys,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
        this.broker = new Broker(access, keys.signer(), service);
        metrics.gauge("baucu.outbox.oldest.unsent.seconds", oldestUnsent, age -> age.get() / 1000.0);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            Thread relay = new Thread(this::run, "outbox-relay");
            relay.setDaemon(true);
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        while (!pause(Duration.ZERO)) {
            try (Connection connection = dataSource.getConnection()) {
                relayAsLeader(connection);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (SQLException | ExecutionException | RuntimeException refused) {
                // Whatever it was: a relay that has ended sends nothing until somebody notices.
                LOG.warnf("Outbox waits: %s", refused.getMessage());
                pause(config.retry());
            }
        }
        broker.close();
    }

    private void relayAsLeader(Connection connection) throws SQLException, ExecutionException, InterruptedException {
        if (!lock(connection)) {
            pause(config.retry());
            return;
        }
        try {
            // The table is empty whenever somebody counts its rows, which makes reading all of it look cheap.
            set(connection, "set enable_seqscan = off");
            Gathering gathering = new Gathering(1, config.gathering(), config.retry());
            Duration rest = config.interval();
            while (!pause(Duration.ZERO)) {
                long start = System.nanoTime();
                List<Unsent> unsent = read(connection);
                oldestUnsent.set(unsent.isEmpty() ? 0 : age(unsent.get(0)));
                if (unsent.isEmpty()) {
                    pause(rest);
                    rest = longer(rest);
                } else {
                    rest = config.interval();
                    send(unsent);
                    delete(connection, unsent);
                    if (unsent.size() < config.batch()) {
                        pause(gathering.since(start));
                    }
                }
            }
        } finally {
            unlock(connection);
        }
    }

    private static void set(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        }
    }

    /** A quiet service is looked at less and less often. */
    private Duration longer(Duration rest) {
        Duration doubled = rest.multipliedBy(2);
        return doubled.compareTo(config.longestInterval()) < 0 ? doubled : config.longestInterval();
    }

    private long age(Unsent oldest) {
        return Duration.between(oldest.at(), clock.instant()).toMillis();
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The connection goes back to the pool, so the lock and the setting of its session must not stay with it. */
    private static void unlock(Connection connection) {
        try {
            set(connection, "reset enable_seqscan");
        } catch (SQLException gone) {
            LOG.debugf("The session of the lock is gone: %s", gone.getMessage());
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        } catch (SQLException gone) {
            LOG.debugf("The session of the lock is gone: %s", gone.getMessage());
        }
    }

    private List<Unsent> read(Connection connection) throws SQLException {
        List<Unsent> unsent = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select seq, id, topic, key, partition_key, type, version, payload, created_at
                from kernel.outbox order by seq limit ?
                """)) {
            statement.setInt(1, config.batch());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    unsent.add(new Unsent(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getLong(7),
                            rows.getString(8),
                            rows.getTimestamp(9).toInstant()));
                }
            }
        }
        return unsent;
    }

    private void send(List<Unsent> unsent) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(unsent.size());
        for (Unsent event : unsent) {
            Future<RecordMetadata> acknowledgement = broker.send(event);
            if (acknowledgement.isDone()) {
                // Refused at once: without a broker each of the others would wait as long as this one did.
                acknowledgement.get();
            }
            acknowledgements.add(acknowledgement);
        }
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    private static void delete(Connection connection, List<Unsent> sent) throws SQLException {
        Long[] seqs = sent.stream().map(Unsent::seq).toArray(Long[]::new);
        try (PreparedStatement statement =
                connection.prepareStatement("delete from kernel.outbox where seq = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", seqs));
            statement.executeUpdate();
        }
    }

    private boolean pause(Duration duration) {
        try {
            return stopping.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** A row of the outbox. */
    record Unsent(
            long seq,
            String id,
            String topic,
            String key,
            String partitionKey,
            String type,
            long version,
            String payload,
            Instant at) {}
}
