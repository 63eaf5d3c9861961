package vn.baucu.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** A signed statement of how long the log was and what its root. */
record Checkpoint(String election, long size, String root, Instant at, String key, String signature) {

    private static final int FIELDS = 6;
    private static final int HASH_DIGITS = 64;

    /** @throws IllegalArgumentException if the line is no checkpoint, or not written the one way there is */
    static Checkpoint read(String line) {
        String[] fields = line.split(" ", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not six fields");
        }
        Checkpoint checkpoint;
        try {
            checkpoint = new Checkpoint(
                    fields[0], Long.parseLong(fields[1]), fields[2], Instant.parse(fields[3]), fields[4], fields[5]);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("no time", unreadable);
        }
        byte[] root = HexFormat.of().parseHex(checkpoint.root);
        String written = String.join(
                " ",
                checkpoint.election,
                String.valueOf(checkpoint.size),
                HexFormat.of().formatHex(root),
                checkpoint.at.toString(),
                checkpoint.key,
                Base64.getEncoder().encodeToString(checkpoint.signed()));
        if (checkpoint.size < 1 || checkpoint.root.length() != HASH_DIGITS || !written.equals(line)) {
            throw new IllegalArgumentException("written in an unusual way");
        }
        return checkpoint;
    }

    byte[] signed() {
        return Base64.getDecoder().decode(signature);
    }

    byte[] text() {
        return String.join("\n", "baucu-minutes-log", election, String.valueOf(size), root, at.toString(), "")
                .getBytes(UTF_8);
    }
}
