package vn.baucu.kernel.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.baucu.common.job.Import;
import vn.baucu.common.job.ImportRow;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.problem.Sentence;

/** Imports things: a code and a count. */
@ApplicationScoped
class ThingImport implements Import {

    static final String KIND = "things";

    private static final int BATCH = 1_000;

    private final Jdbi jdbi;

    ThingImport(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<String> columns() {
        return List.of("code", "count");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("remark");
    }

    @Override
    public Map<String, Long> apply(ImportRun run) {
        Map<String, Long> counts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        jdbi.useHandle(handle -> {
            Batch batch = new Batch(handle, run.election());
            run.rows(row -> {
                if (valid(run, row, seen)) {
                    batch.add(row);
                    counts.merge("taken", 1L, Long::sum);
                }
            });
            batch.flush();
        });
        return counts;
    }

    private static boolean valid(ImportRun run, ImportRow row, Set<String> seen) {
        if (row.get("code").equals("crash")) {
            throw new IllegalStateException("a fault of ours");
        }
        if (!seen.add(row.get("code"))) {
            run.error(row, "code", "duplicate-row", new Sentence("Trùng dòng.", "The row comes twice."));
            return false;
        }
        if (!row.get("count").matches("\\d{1,9}")) {
            run.error(row, "count", "not-a-number", new Sentence("Không phải số.", "Not a number."));
            return false;
        }
        return true;
    }

    /** Rows on their way to the database. */
    private static final class Batch {

        private final PreparedBatch insert;
        private final String election;

        Batch(Handle handle, String election) {
            this.insert = handle.prepareBatch("""
                    insert into note.thing (election, code, count) values (:election, :code, :count)
                    on conflict (election, code) do update set count = excluded.count
                    """);
            this.election = election;
        }

        void add(ImportRow row) {
            insert.bind("election", election)
                    .bind("code", row.get("code"))
                    .bind("count", Long.parseLong(row.get("count")))
                    .add();
            if (insert.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            insert.execute();
        }
    }
}
