package vn.baucu.tally.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.figures.FigureColumns;

/**
 * Adds up again, by grouping in SQL and straight from the register, what the roll-up keeps by differences. It shares no
 * step with it: not the events, not the arithmetic, not the table of what was counted.
 */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private static final String SUMS = FigureColumns.NAMES.replaceAll("(\\w+)", "coalesce(sum($1), 0) as $1");

    /** The minutes that count, each with where its polling area lies. */
    private static final String COUNTING = """
            select m.*, p.path from minutes_head h
            join minutes m on (m.election, m.polling_area, m.ballot_type, m.round, m.version)
                = (h.election, h.polling_area, h.ballot_type, h.round, h.accepted_version)
            join organisation.polling_area p on (p.election, p.polling_area) = (m.election, m.polling_area)
            """;

    /** Of the look at everything: one instance of the service at a time. */
    private static final long LOCK = 0x616c61726dL;

    private final Jdbi jdbi;
    private final ReconciliationConfig config;
    private final Clock clock;
    private final AtomicLong differences = new AtomicLong();

    Reconciliation(Jdbi jdbi, ReconciliationConfig config, Clock clock, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.config = config;
        this.clock = clock;
        metrics.gauge("baucu.tally.differences", differences);
    }

    /**
     * Looks at every sum of every election, a slice at a time; one wrong unit raises the alarm.
     *
     * @param goOn asked after each slice, which has taken so long
     */
    void checkAll(Predicate<Duration> goOn) {
        Set<String> wrong = new HashSet<>();
        for (Slice slice : jdbi.withHandle(Slice::all)) {
            long start = System.nanoTime();
            boolean right = !wrong.contains(slice.election());
            if (!isRight(slice, right)) {
                wrong.add(slice.election());
            }
            if (!goOn.test(Duration.ofNanos(System.nanoTime() - start))) {
                return;
            }
        }
    }

    private boolean isRight(Slice slice, boolean rightBelow) {
        List<Difference> found = new ArrayList<>();
        List<Difference> raised = QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> {
                    handle.execute("select pg_advisory_xact_lock(?)", LOCK);
                    // Those who send minutes need the other processors.
                    handle.execute("set local max_parallel_workers_per_gather = 0");
                    Instant now = clock.instant();
                    found.addAll(Differences.of(handle, slice, rightBelow, now.minus(config.patience())));
                    List<Difference> isNew = Alarms.keep(handle, slice, found, now);
                    differences.set(Alarms.standing(handle));
                    return isNew;
                }));
        for (Difference difference : raised) {
            LOG.errorf(
                    "Sum differs from its recomputation: election=%s subject=%s ballotType=%s round=%s kind=%s",
                    difference.election(),
                    difference.subject(),
                    difference.ballotType(),
                    difference.round(),
                    difference.kind());
        }
        return found.isEmpty();
    }

    /** One figure, as shown and added up again, seen in one snapshot. */
    Recomputation recompute(String election, BallotType ballotType, Round round, String subject) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> recompute(handle, election, ballotType, round, subject));
    }

    private static Recomputation recompute(
            Handle handle, String election, BallotType ballotType, Round round, String subject) {
        Sum stored = one(
                handle,
                "select minutes_in, " + FigureColumns.NAMES
                        + " from tally where election = :election and ballot_type = :ballotType and round = :round"
                        + " and subject = :subject",
                election,
                ballotType,
                round,
                subject);
        Sum recomputed = one(
                handle,
                "select count(*) as minutes_in, " + SUMS + " from (" + COUNTING + ") c where " + BELOW,
                election,
                ballotType,
                round,
                subject);
        long notYetAdded = of(handle, NOT_YET_ADDED, election, ballotType, round, subject)
                .mapTo(Long.class)
                .one();
        Map<String, Long> storedVotes = votes(of(
                handle,
                "select candidate, votes from tally_votes where election = :election"
                        + " and ballot_type = :ballotType and round = :round and constituency = :subject",
                election,
                ballotType,
                round,
                subject));
        Map<String, Long> recomputedVotes = votes(of(handle, VOTES, election, ballotType, round, subject));
        return new Recomputation(
                subject,
                stored.equals(recomputed) && storedVotes.equals(recomputedVotes),
                notYetAdded,
                stored.minutes(),
                recomputed.minutes(),
                stored.figures(),
                recomputed.figures(),
                storedVotes,
                recomputedVotes);
    }

    private static final String BELOW = """
            election = :election and ballot_type = :ballotType and round = :round
            and (constituency = :subject or :subject = any (path))
            """;

    private static final String VOTES = """
            select key as candidate, sum(value::bigint) as votes
            from (%c) c, lateral json_each_text(votes::json)
            where election = :election and ballot_type = :ballotType and round = :round and constituency = :subject
            group by key
            """.replace("%c", COUNTING);

    private static final String NOT_YET_ADDED = """
            select count(*) from minutes_head h
            left join counted c using (election, polling_area, ballot_type, round)
            where election = :election and ballot_type = :ballotType and round = :round
              and h.accepted_count > 0 and c.version is distinct from h.accepted_count
              and :subject <> ''
            """;

    private static Query of(
            Handle handle, String sql, String election, BallotType ballotType, Round round, String subject) {
        return handle.createQuery(sql)
                .bind("election", election)
                .bind("ballotType", ballotType)
                .bind("round", round)
                .bind("subject", subject);
    }

    private static Sum one(
            Handle handle, String sql, String election, BallotType ballotType, Round round, String subject) {
        List<Sum> rows = of(handle, sql, election, ballotType, round, subject)
                .map((row, context) -> new Sum(row.getLong("minutes_in"), FigureColumns.read(row)))
                .list();
        return rows.isEmpty() ? new Sum(0, Figures.NONE) : rows.get(0);
    }

    private static Map<String, Long> votes(Query query) {
        Map<String, Long> votes = new TreeMap<>();
        query.map((row, context) -> Map.entry(row.getString("candidate"), row.getLong("votes")))
                .forEach(entry -> votes.put(entry.getKey(), entry.getValue()));
        return votes;
    }

    private record Sum(long minutes, Figures figures) {}
}
