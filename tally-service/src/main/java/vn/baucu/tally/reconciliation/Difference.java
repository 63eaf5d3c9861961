package vn.baucu.tally.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.baucu.tally.reconciliation.Alarm.Kind;

/** A sum that is not what the register says. */
record Difference(String election, String subject, String ballotType, String round, Kind kind) {

    static Difference from(ResultSet row) throws SQLException {
        return new Difference(
                row.getString("election"),
                row.getString("subject"),
                row.getString("ballot_type"),
                row.getString("round"),
                Kind.valueOf(row.getString("kind")));
    }
}
