package vn.baucu.tally.log;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.tally.figures.FigureColumns;

/**
 * What the log says of one version: everything that the polling team's receipt binds and the public may know, and
 * nothing of who entered or why.
 */
record LoggedMinutes(HeadRow head, int version, Map<String, Object> content) {

    static LoggedMinutes from(HeadRow head, ResultSet row) throws SQLException {
        Map<String, Object> content = new TreeMap<>();
        content.put("constituency", row.getString("constituency"));
        content.put("listVersion", row.getLong("list_version"));
        content.put("path", path(row.getArray("path")));
        content.put("figures", FigureColumns.read(row));
        String byNames = row.getString("ballots_by_names");
        if (byNames != null) {
            content.put("ballotsByNames", Json.read(byNames, new TypeReference<Map<Integer, Long>>() {}));
        }
        content.put("votes", Json.read(row.getString("votes"), new TypeReference<Map<String, Long>>() {}));
        content.put("enteredAt", row.getTimestamp("entered_at").toInstant().toString());
        content.put("contentHash", row.getString("content_hash"));
        content.put("previousReceipt", row.getString("previous_hash"));
        content.put("receipt", row.getString("hash"));
        return new LoggedMinutes(head, row.getInt("version"), content);
    }

    private static List<String> path(@Nullable Array path) throws SQLException {
        return path == null ? List.of() : List.of((String[]) path.getArray());
    }

    String document() {
        return head.document(Kind.MINUTES, version, content);
    }

    /** What a leaf tells. */
    enum Kind {
        /** A version was entered. */
        MINUTES,
        /** What stands of the subject has changed. */
        STANDING
    }
}
