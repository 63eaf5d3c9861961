package vn.baucu.tally.log;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.tally.log.Growth.Node;
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
        List<HeadRow> known =
                heads.stream().filter(head -> !entered.containsKey(head.key())).toList();
        Set<HeadRow> anew = known.isEmpty() ? Set.of() : Set.copyOf(Intake.standingAnew(handle, known));
        Map<String, Batch> batches = new TreeMap<>();
        for (HeadRow head : heads) {
            List<LoggedMinutes> versions = entered.getOrDefault(head.key(), List.of());
            if (versions.isEmpty() && !anew.contains(head)) {
                continue;
            }
            Batch batch = batches.computeIfAbsent(head.log(), log -> new Batch(handle, log));
            versions.forEach(minutes -> batch.add(head, minutes.version(), Kind.MINUTES, minutes.document()));
            if (versions.isEmpty()) {
                batch.add(head, head.latestVersion(), Kind.STANDING, head.document());
            }
        }
        batches.values().forEach(Batch::write);
    }

    /** Leaves on their way into the log of one election. */
    private static final class Batch {

        private final Handle handle;
        private final String election;
        private final Growth growth;
        private final List<Row> rows = new ArrayList<>();

        Batch(Handle handle, String election) {
            this.handle = handle;
            this.election = election;
            long size = LogStore.size(handle, election);
            this.growth = new Growth(size, level -> LogStore.hash(handle, election, level, (size >> level) - 1));
        }

        void add(HeadRow head, int version, Kind kind, String document) {
            Leaf leaf = Leaf.of(growth.size(), document);
            growth.add(HexFormat.of().parseHex(leaf.hash()));
            rows.add(new Row(leaf, head, version, kind));
        }

        void write() {
            handle.createUpdate("""
                            insert into log_leaf (election, position, polling_area, ballot_type, round, version, kind,
                                state, counts, document, hash)
                            select :election, position, polling_area, ballot_type, round, version, kind,
                                state, counts, document, decode(hash, 'hex')
                            from unnest(:positions, :pollingAreas, :ballotTypes, :rounds, :versions, :kinds,
                                    :states, :counts, :documents, :hashes)
                                as leaf (position, polling_area, ballot_type, round, version, kind,
                                    state, counts, document, hash)
                            """)
                    .bind("election", election)
                    .bindArray("positions", Long.class, each(row -> row.leaf().position()))
                    .bindArray(
                            "pollingAreas", String.class, each(row -> row.head().pollingArea()))
                    .bindArray(
                            "ballotTypes", String.class, each(row -> row.head().ballotType()))
                    .bindArray("rounds", String.class, each(row -> row.head().round()))
                    .bindArray("versions", Integer.class, each(Row::version))
                    .bindArray("kinds", String.class, each(row -> row.kind().name()))
                    .bindArray("states", String.class, each(row -> row.head().state()))
                    .bindArray("counts", Integer.class, each(row -> row.head().counts()))
                    .bindArray("documents", String.class, each(row -> row.leaf().document()))
                    .bindArray("hashes", String.class, each(row -> row.leaf().hash()))
                    .execute();
            List<Node> nodes = growth.complete();
            handle.createUpdate("""
                            insert into log_node (election, level, position, hash)
                            select :election, level, position, decode(hash, 'hex')
                            from unnest(:levels, :positions, :hashes) as node (level, position, hash)
                            """)
                    .bind("election", election)
                    .bindArray(
                            "levels",
                            Integer.class,
                            nodes.stream().map(Node::level).toList())
                    .bindArray(
                            "positions",
                            Long.class,
                            nodes.stream().map(Node::position).toList())
                    .bindArray(
                            "hashes",
                            String.class,
                            nodes.stream()
                                    .map(node -> HexFormat.of().formatHex(node.hash()))
                                    .toList())
                    .execute();
        }

        private <V extends @Nullable Object> List<V> each(Function<Row, V> part) {
            List<V> parts = new ArrayList<>(rows.size());
            rows.forEach(row -> parts.add(part.apply(row)));
            return parts;
        }
    }

    private record Row(Leaf leaf, HeadRow head, int version, Kind kind) {}
}
