package vn.baucu.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verifies the leaves: each fits its hash, and together they have the roots that were signed. */
final class LeafFile {

    static final String NAME = "leaves.txt";

    /** Stands for the document of a leaf whose results are not published yet. */
    private static final String WITHHELD = "-";

    private static final int HASH = 32;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final NavigableMap<Long, Checkpoint> checkpoints;
    private final Findings findings;
    private final Tree tree = new Tree();
    private final Register register = new Register();
    private final boolean complete;
    private long signedSoFar;
    private long withheld;
    private boolean signed = true;

    LeafFile(NavigableMap<Long, Checkpoint> checkpoints, PublishedFile published, Findings findings) {
        this.checkpoints = checkpoints;
        this.complete = published.isEverything();
        this.findings = findings;
    }

    Register read(Path folder) throws IOException {
        try (Lines lines = new Lines(folder, NAME, findings)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String wrong = take(line.get());
                if (wrong != null) {
                    findings.add(NAME, lines.number(), wrong);
                }
                compareRoot();
            }
        }
        long last = checkpoints.isEmpty() ? 0 : checkpoints.lastKey();
        if (last != tree.size()) {
            findings.add(NAME, tree.size(), "has " + tree.size() + " leaves, and the last checkpoint is of " + last);
        }
        if (!checkpoints.isEmpty()) {
            String of = checkpoints.firstEntry().getValue().election();
            register.election()
                    .filter(election -> !election.equals(of))
                    .ifPresent(election ->
                            findings.add(CheckpointFile.NAME, 1, "of " + of + ", and the leaves are of " + election));
        }
        return register;
    }

    /** Leaves of which there is the hash alone. */
    long withheld() {
        return withheld;
    }

    /** What is wrong with the line, if anything; the tree grows by it in any case. */
    private @Nullable String take(String line) {
        String[] fields = line.split(" ", 3);
        if (fields.length < 3) {
            tree.add(new byte[0]);
            return "no leaf";
        }
        byte[] stated;
        try {
            stated = HexFormat.of().parseHex(fields[1]);
        } catch (IllegalArgumentException noHash) {
            stated = new byte[0];
        }
        String place = String.valueOf(tree.size());
        tree.add(stated);
        if (!fields[0].equals(place)) {
            return "stands in the place of leaf " + place;
        }
        if (fields[2].equals(WITHHELD) && !complete) {
            withheld++;
            return stated.length == HASH ? null : "no hash";
        }
        if (!HexFormat.of().formatHex(Tree.leaf(fields[2].getBytes(UTF_8))).equals(fields[1])) {
            return "the leaf does not fit its hash: one of the two was changed";
        }
        try {
            JsonNode document = JSON.readTree(fields[2]);
            register.apply(document);
            return null;
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return "the leaf is not right: " + unreadable.getMessage();
        }
    }

    private void compareRoot() {
        Checkpoint checkpoint = checkpoints.get(tree.size());
        if (checkpoint == null || !signed) {
            return;
        }
        if (HexFormat.of().formatHex(tree.root()).equals(checkpoint.root())) {
            signedSoFar = tree.size();
            return;
        }
        signed = false;
        findings.add(
                NAME,
                0,
                "the root is not the signed one of size " + checkpoint.size() + ": a leaf from line "
                        + (signedSoFar + 1) + " to line " + checkpoint.size()
                        + " was changed, or the checkpoint was");
    }
}
