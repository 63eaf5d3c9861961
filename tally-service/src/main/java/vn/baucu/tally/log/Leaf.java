package vn.baucu.tally.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the log of minutes (sổ cái biên bản): a public document and its hash. */
@Schema(name = "LogLeaf")
record Leaf(
        @Schema(description = "Its place, from 0") long position,

        @Schema(description = "SHA-256 of a zero byte and the document in UTF-8, in hexadecimal")
        String hash,

        @Schema(
                description = "JSON on one line: figures and receipt of one version of minutes (MINUTES), or that"
                        + " another version counts now (STANDING); the last leaf of a subject says which counts")
        String document) {

    static Leaf of(long position, String document) {
        return new Leaf(position, HexFormat.of().formatHex(MerkleTree.leaf(document.getBytes(UTF_8))), document);
    }

    /** As it is handed to whoever verifies. */
    String line() {
        return position + " " + hash + " " + document + "\n";
    }
}
