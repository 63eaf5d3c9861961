package vn.baucu.tally.log;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows that a receipt stands in the log under a signed root (RFC 9162, 2.1.3). */
@Schema(name = "InclusionProof")
record InclusionProof(
        Leaf leaf,

        @Schema(description = "Hashes beside the way from the leaf to the root, bottom up, in hexadecimal")
        List<String> path,

        Checkpoint checkpoint) {}
