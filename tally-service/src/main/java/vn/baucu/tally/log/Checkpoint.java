package vn.baucu.tally.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signed statement of how long the log was and what its root (điểm chốt của sổ cái). */
@Schema(name = "LogCheckpoint")
record Checkpoint(
        String election,
        @Schema(description = "Number of leaves") long size,

        @Schema(description = "Root of the tree, in hexadecimal")
        String root,

        Instant at,

        @Schema(description = "Fingerprint of the public key")
        String key,

        @Schema(description = "Ed25519, in Base64, over the lines baucu-minutes-log, election, size, root and at")
        String signature) {

    static Checkpoint signed(String election, long size, byte[] root, Instant at, LogKey key) {
        String hex = HexFormat.of().formatHex(root);
        byte[] signature = key.sign(text(election, size, hex, at).getBytes(UTF_8));
        return new Checkpoint(
                election, size, hex, at, key.fingerprint(), Base64.getEncoder().encodeToString(signature));
    }

    static Checkpoint from(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getString("election"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("root")),
                row.getTimestamp("at").toInstant(),
                row.getString("key"),
                Base64.getEncoder().encodeToString(row.getBytes("signature")));
    }

    private static String text(String election, long size, String root, Instant at) {
        return String.join("\n", "baucu-minutes-log", election, String.valueOf(size), root, at.toString(), "");
    }

    /** As it is handed to whoever verifies. */
    String line() {
        return String.join(" ", election, String.valueOf(size), root, at.toString(), key, signature) + "\n";
    }
}
