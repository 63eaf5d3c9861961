package vn.baucu.tally.log;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.json.Json;
import vn.baucu.tally.figures.FigureColumns;

/** The sums as they are handed to whoever verifies that they are sums of logged minutes. */
@ApplicationScoped
class FigureLines {

    private static final String NAME = "(t.ballot_type || ' ' || t.round || ' ' || t.subject) collate \"C\"";

    private final Jdbi jdbi;

    FigureLines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param after ballot type, round and subject of the last line so far, with blanks between them */
    String of(String election, String after, int limit) {
        return of(election, after, limit, "");
    }

    /** @param only a condition on the sums, as they are called {@code t} */
    String of(String election, String after, int limit, String only) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select * from tally t where t.election = :election and t.minutes_in > 0 and %n > :after %o
                        order by %n limit :limit
                        """.replace("%n", NAME).replace("%o", only))
                .bind("election", election)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .stream()
                .collect(Collectors.joining()));
    }

    private static String line(ResultSet row) throws SQLException {
        Map<String, Object> figures = new TreeMap<>();
        figures.put("ballotType", row.getString("ballot_type"));
        figures.put("round", row.getString("round"));
        figures.put("subject", row.getString("subject"));
        figures.put("minutesIn", row.getLong("minutes_in"));
        figures.put("figures", FigureColumns.read(row));
        String votes = row.getString("votes");
        if (votes != null) {
            figures.put("votes", Json.read(votes, new TypeReference<Map<String, Long>>() {}));
        }
        return Json.write(figures) + "\n";
    }
}
