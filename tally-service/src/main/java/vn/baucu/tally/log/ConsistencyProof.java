package vn.baucu.tally.log;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows that nothing was changed in the log from one size to a later one (RFC 9162, 2.1.4). */
@Schema(name = "ConsistencyProof")
record ConsistencyProof(
        long from,
        long to,

        @Schema(description = "In hexadecimal, in the order of the standard")
        List<String> path) {}
