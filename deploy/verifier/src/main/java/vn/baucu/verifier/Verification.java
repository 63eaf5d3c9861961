package vn.baucu.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a folder of public files turned out to be.
 *
 * @param findings what is wrong, in words; {@code wrong} counts them all
 * @param withheld leaves whose results are not published yet: their place in the log is verified, what they say is not
 */
public record Verification(
        List<Finding> findings,
        long wrong,
        Optional<String> election,
        Optional<String> key,
        int checkpoints,
        int minutes,
        int sums,
        long withheld) {

    static final String KEY = "key.txt";

    /** @param fingerprint of the key as it was made known elsewhere, if it was */
    public static Verification of(Path folder, @Nullable String fingerprint) throws IOException {
        Findings findings = new Findings();
        Optional<LogKey> key = key(folder, fingerprint, findings);
        NavigableMap<Long, Checkpoint> checkpoints = CheckpointFile.read(folder, key, findings);
        PublishedFile published = PublishedFile.read(folder, findings);
        LeafFile leaves = new LeafFile(checkpoints, published, findings);
        Register register = leaves.read(folder);
        Map<String, Sum> sums = register.sums(published, missing -> findings.add(LeafFile.NAME, 0, missing));
        FigureFile.compare(folder, sums, findings);
        return new Verification(
                findings.all(),
                findings.number(),
                register.election(),
                key.map(LogKey::fingerprint),
                checkpoints.size(),
                register.size(),
                sums.size(),
                leaves.withheld());
    }

    private static Optional<LogKey> key(Path folder, @Nullable String fingerprint, Findings findings)
            throws IOException {
        try (Lines lines = new Lines(folder, KEY, findings)) {
            LogKey key = LogKey.read(lines.next().orElse(""));
            if (lines.next().isPresent()) {
                findings.add(KEY, 2, "one line is expected");
            }
            if (fingerprint != null && !fingerprint.equals(key.fingerprint())) {
                findings.add(KEY, 1, "is the key " + key.fingerprint() + ", not " + fingerprint);
            }
            return Optional.of(key);
        } catch (IllegalArgumentException noKey) {
            findings.add(KEY, 1, "no key: " + noKey.getMessage());
            return Optional.empty();
        }
    }

    public boolean isRight() {
        return wrong == 0;
    }
}
