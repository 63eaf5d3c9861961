package vn.baucu.tally.reconciliation;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What is added up again in one statement, so that no look keeps the database long: an area directly below the nation
 * with everything in it, or what lies in no such area.
 *
 * @param area empty for what lies above those areas, or is known in none
 */
record Slice(String election, String area) {

    /** Which slice a row with an election and a subject belongs to. */
    static final String OF_SUBJECT = """
            coalesce(
                (select a.path[2] from organisation.area a where (a.election, a.area) = (%.election, %.subject)),
                (select c.path[2] from organisation.constituency c
                    where (c.election, c.constituency) = (%.election, %.subject)),
                '')
            """;

    /** Of all elections, of each the highest areas last. */
    static List<Slice> all(Handle handle) {
        return handle.createQuery("""
                        select election, area from organisation.area where cardinality(path) = 2
                        union all
                        select election, '' from organisation.election
                        order by election, area desc
                        """)
                .map((row, context) -> new Slice(row.getString(1), row.getString(2)))
                .list();
    }

    boolean isAbove() {
        return area.isEmpty();
    }
}
