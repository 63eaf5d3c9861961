package vn.baucu.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Verifies the checkpoints: each is signed, and they only go forward. */
final class CheckpointFile {

    static final String NAME = "checkpoints.txt";

    private CheckpointFile() {}

    /** Those that could be read, by size. */
    static NavigableMap<Long, Checkpoint> read(Path folder, Optional<LogKey> key, Findings findings)
            throws IOException {
        NavigableMap<Long, Checkpoint> checkpoints = new TreeMap<>();
        try (Lines lines = new Lines(folder, NAME, findings)) {
            Checkpoint before = null;
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                try {
                    Checkpoint checkpoint = Checkpoint.read(line.get());
                    String wrong = wrong(checkpoint, before, key);
                    if (wrong != null) {
                        findings.add(NAME, lines.number(), wrong);
                    }
                    checkpoints.put(checkpoint.size(), checkpoint);
                    before = checkpoint;
                } catch (IllegalArgumentException unreadable) {
                    findings.add(NAME, lines.number(), "no checkpoint: " + unreadable.getMessage());
                }
            }
        }
        if (checkpoints.isEmpty()) {
            findings.add(NAME, 0, "there is no checkpoint, so nothing is signed");
        }
        return checkpoints;
    }

    private static @Nullable String wrong(Checkpoint checkpoint, @Nullable Checkpoint before, Optional<LogKey> key) {
        if (key.isPresent() && !key.get().fingerprint().equals(checkpoint.key())) {
            return "signed with another key: " + checkpoint.key();
        }
        if (key.isPresent() && !key.get().verifies(checkpoint.text(), checkpoint.signed())) {
            return "the signature is not of this checkpoint";
        }
        if (before == null) {
            return null;
        }
        if (!before.election().equals(checkpoint.election())) {
            return "of another election";
        }
        return before.size() >= checkpoint.size() || before.at().isAfter(checkpoint.at())
                ? "not after the checkpoint before"
                : null;
    }
}
