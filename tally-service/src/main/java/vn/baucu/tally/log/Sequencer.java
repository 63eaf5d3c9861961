package vn.baucu.tally.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import vn.baucu.tally.log.LoggedMinutes.Kind;

/**
 * Gives everything that enters the register its place in the log. It looks at heads by the transaction that changed them
 * and only as far as all transactions have ended, so that one which commits late is not passed over; what it meets again
 * it finds in the log already. One instance of the service works at a time.
 */
@ApplicationScoped
class Sequencer {

    private static final long LOCK = 0x6c6f67L;
    private static final int AT_ONCE = 500;
    private static final String BEGINNING = "0";

    private final Jdbi jdbi;
    private String seen = BEGINNING;

    Sequencer(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Appends all there is to append. The first look goes over every head, as a copy of a database may number anew. */
    synchronized void append() {
        String horizon = jdbi.withHandle(Intake::horizon);
        String until = seen.equals(BEGINNING) ? null : horizon;
        HeadRow last = null;
        List<HeadRow> heads;
        do {
            HeadRow after = last;
            heads = jdbi.withHandle(handle -> Intake.changed(handle, seen, until, after, AT_ONCE));
            if (!heads.isEmpty()) {
                append(heads);
                last = heads.get(heads.size() - 1);
            }
        } while (heads.size() == AT_ONCE);
        seen = horizon;
    }

    private void append(List<HeadRow> heads) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    handle.execute("select pg_advisory_xact_lock(?)", LOCK);
                    append(handle, heads);
                }));
    }

    private static void append(Handle handle, List<HeadRow> heads) {
        Map<String, List<LoggedMinutes>> entered = Intake.notLogged(handle, heads);
        Set<String> anew =
                Intake.standingAnew(handle, heads).stream().map(HeadRow::key).collect(Collectors.toSet());
        Map<String, Batch> batches = new TreeMap<>();
        for (HeadRow head : heads) {
            List<LoggedMinutes> versions = entered.getOrDefault(head.key(), List.of());
            if (versions.isEmpty() && !anew.contains(head.key())) {
                continue;
            }
            Batch batch = batches.computeIfAbsent(head.log(), log -> new Batch(handle, log));
            versions.forEach(minutes -> batch.add(head, minutes));
            if (versions.isEmpty()) {
                batch.add(head, null);
            }
        }
        batches.values().forEach(Batch::write);
    }

    /** Leaves on their way into the log of one election. */
    private static final class Batch {

        private final Handle handle;
        private final String election;
        private final Growth growth;
        private final PreparedBatch leaves;

        Batch(Handle handle, String election) {
            this.handle = handle;
            this.election = election;
            long size = LogStore.size(handle, election);
            this.growth = new Growth(size, level -> LogStore.hash(handle, election, level, (size >> level) - 1));
            this.leaves = handle.prepareBatch("""
                    insert into log_leaf (election, position, polling_area, ballot_type, round, version, kind, state,
                        counts, document, hash)
                    values (:election, :position, :pollingArea, :ballotType, :round, :version, :kind, :state,
                        :counts, :document, :hash)
                    """);
        }

        void add(HeadRow head, @Nullable LoggedMinutes minutes) {
            Leaf leaf = Leaf.of(growth.size(), minutes == null ? head.document() : minutes.document());
            byte[] hash = HexFormat.of().parseHex(leaf.hash());
            growth.add(hash);
            leaves.bind("election", election)
                    .bind("position", leaf.position())
                    .bind("pollingArea", head.pollingArea())
                    .bind("ballotType", head.ballotType())
                    .bind("round", head.round())
                    .bind("version", minutes == null ? head.latestVersion() : minutes.version())
                    .bind("kind", minutes == null ? Kind.STANDING : Kind.MINUTES)
                    .bind("state", head.state())
                    .bind("counts", head.counts())
                    .bind("document", leaf.document())
                    .bind("hash", hash)
                    .add();
        }

        void write() {
            leaves.execute();
            PreparedBatch nodes = handle.prepareBatch("""
                    insert into log_node (election, level, position, hash) values (:election, :level, :position, :hash)
                    """);
            growth.complete().forEach(node -> nodes.bind("election", election)
                    .bind("level", node.level())
                    .bind("position", node.position())
                    .bind("hash", node.hash())
                    .add());
            nodes.execute();
        }
    }
}
