package vn.baucu.common.job;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.job.ImportRun.RowError;
import vn.baucu.common.json.Json;
import vn.baucu.common.store.Outage;

/**
 * Does one job at a time. A lock of the database session says that a job is being worked on, so a job whose process
 * died is simply found again; the result and the state DONE commit together.
 */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final long PAUSE_MILLIS = 200;
    private static final long MUCH = 5_000;

    /** The whole nation in one file takes a minute or more; requests keep the usual limit. */
    private static final int LONGEST_SECONDS = 3600;

    private final AgroalDataSource dataSource;
    private final Jdbi jdbi;
    private final Jobs jobs;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    JobWorker(AgroalDataSource dataSource, Jdbi jdbi, Jobs jobs, Clock clock) {
        this.dataSource = dataSource;
        this.jdbi = jdbi;
        this.jobs = jobs;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        Thread worker = new Thread(this::run, "job-worker");
        worker.setDaemon(true);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        try {
            while (!stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                try (Connection connection = dataSource.getConnection()) {
                    workOffAll(connection);
                } catch (SQLException | RuntimeException refused) {
                    LOG.warnf("Jobs wait for the database: %s", refused.getMessage());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOffAll(Connection lockHolder) throws SQLException {
        for (Waiting waiting : waiting()) {
            if (lock(lockHolder, "pg_try_advisory_lock", waiting.id())) {
                try {
                    work(waiting);
                    tidy(lockHolder, waiting);
                } finally {
                    lock(lockHolder, "pg_advisory_unlock", waiting.id());
                }
            }
        }
    }

    private void work(Waiting waiting) {
        Optional<Job> job = jobs.find(waiting.id());
        if (job.isEmpty() || job.get().finishedAt() != null) {
            return;
        }
        ImportRun run = new ImportRun(
                waiting.id(),
                waiting.election(),
                waiting.officer(),
                content(waiting.id()),
                done -> progress(waiting.id(), done));
        progress(waiting.id(), 0L);
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                Map<String, Long> counts = jobs.workOf(waiting.kind()).apply(run);
                if (run.hasErrors()) {
                    throw new WrongRows();
                }
                finish(waiting.id(), JobState.DONE, counts, 0);
            });
        } catch (WrongRows undone) {
            QuarkusTransaction.requiringNew().run(() -> reject(waiting.id(), run));
        } catch (RuntimeException fault) {
            if (Outage.caused(fault)) {
                throw fault;
            }
            LOG.errorf(fault, "Job %s failed", waiting.id());
            QuarkusTransaction.requiringNew().run(() -> finish(waiting.id(), JobState.FAILED, Map.of(), 0));
        }
    }

    /** Lets the database see what a large import filled; whoever asks next would else wait for what it does not know. */
    private void tidy(Connection connection, Waiting waiting) {
        long taken = jobs.find(waiting.id()).stream()
                .filter(job -> job.state() == JobState.DONE)
                .flatMap(job -> job.counts().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        if (taken < MUCH || !(jobs.workOf(waiting.kind()) instanceof Import filling)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            for (String table : filling.tables()) {
                statement.execute("vacuum (analyze) " + table);
            }
        } catch (SQLException refused) {
            LOG.warnf("What job %s filled is looked at later: %s", waiting.id(), refused.getMessage());
        }
    }

    private void reject(UUID id, ImportRun run) {
        jdbi.useHandle(handle -> {
            var insert = handle.prepareBatch("""
                    insert into kernel.job_error (job, ordinal, line, field, code, message_vi, message_en)
                    values (:job, :ordinal, :line, :column, :code, :vi, :en)
                    """);
            int ordinal = 0;
            for (RowError error : run.errors()) {
                insert.bind("job", id)
                        .bind("ordinal", ordinal++)
                        .bind("line", error.line())
                        .bind("column", error.column())
                        .bind("code", error.code())
                        .bind("vi", error.message().vi())
                        .bind("en", error.message().en())
                        .add();
            }
            insert.execute();
        });
        finish(id, JobState.REJECTED, Map.of(), run.errorCount());
    }

    /**
     * The file has done its work and may name people, so its hash stays and it goes. Whoever lost the lock with its
     * connection, and the job to another instance, finds it finished and undoes what it did.
     */
    private void finish(UUID id, JobState state, Map<String, Long> counts, long errors) {
        int finished = jdbi.withHandle(handle -> handle.createUpdate("""
                        update kernel.job set state = :state, counts = :counts, errors = :errors, finished_at = :now,
                            content = ''
                        where id = :id and finished_at is null
                        """)
                .bind("state", state)
                .bind("counts", Json.write(counts))
                .bind("errors", errors)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
        if (finished != 1) {
            throw new IllegalStateException("job " + id + " was finished by somebody else");
        }
    }

    /** In a transaction of its own, so that whoever waits sees it at once. */
    private void progress(UUID id, long done) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate(
                                "update kernel.job set state = 'RUNNING', done = :done where id = :id and finished_at is null")
                        .bind("done", done)
                        .bind("id", id)
                        .execute()));
    }

    private List<Waiting> waiting() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, election, kind, actor, role, scopes, request from kernel.job
                        where state in ('QUEUED', 'RUNNING') order by created_at limit 4
                        """)
                .map((row, context) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        new Officer(
                                row.getString(4),
                                Role.valueOf(row.getString(5)),
                                Arrays.asList((String[]) row.getArray(6).getArray()),
                                row.getString(7))))
                .list());
    }

    private byte[] content(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select content from kernel.job where id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one());
    }

    private static boolean lock(Connection connection, String function, UUID job) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + function + "(?)")) {
            statement.setLong(1, job.getMostSignificantBits() ^ job.getLeastSignificantBits());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Undoes the transaction of an import that has reported errors. */
    private static final class WrongRows extends RuntimeException {

        WrongRows() {
            super("rows are wrong", null, false, false);
        }
    }

    /** A job to be done. */
    private record Waiting(UUID id, String election, String kind, Officer officer) {}
}
