package vn.baucu.tally.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Election;
import vn.baucu.tally.log.LoggedMinutes.Kind;

/** How minutes stand: their latest version, its state, and which version counts if any does. */
record HeadRow(
        String election,
        String pollingArea,
        String ballotType,
        String round,
        int latestVersion,
        String state,
        @Nullable Integer counts,
        String changedIn,
        boolean rehearsed) {

    private static final String REHEARSAL = "~rehearsal";

    /** The log of what was rehearsed is another one, and signed under another name. */
    static String log(String election, boolean rehearsed) {
        return rehearsed ? election + REHEARSAL : election;
    }

    static String log(Election election) {
        return log(election.code(), election.phase() == Phase.REHEARSAL);
    }

    static HeadRow from(ResultSet row) throws SQLException {
        return new HeadRow(
                row.getString("election"),
                row.getString("polling_area"),
                row.getString("ballot_type"),
                row.getString("round"),
                row.getInt("latest_version"),
                row.getString("state"),
                row.getObject("accepted_version", Integer.class),
                row.getString("changed_in"),
                row.getBoolean("rehearsed"));
    }

    /** The log that it goes into. */
    String log() {
        return log(election, rehearsed);
    }

    String key() {
        return String.join("/", election, pollingArea, ballotType, round);
    }

    String document() {
        return document(Kind.STANDING, latestVersion, Map.of());
    }

    String document(Kind kind, int version, Map<String, Object> content) {
        Map<String, Object> document = new TreeMap<>(content);
        document.put("kind", kind.name());
        document.put("election", log());
        document.put("pollingArea", pollingArea);
        document.put("ballotType", ballotType);
        document.put("round", round);
        document.put("version", version);
        document.put("state", state);
        if (counts != null) {
            document.put("counts", counts);
        }
        return Json.write(document);
    }
}
