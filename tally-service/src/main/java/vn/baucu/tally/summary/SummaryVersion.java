package vn.baucu.tally.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version in the list of versions of a summary. */
@Schema(name = "SummaryVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SummaryVersion(
        int version,
        String hash,
        String drawnUpBy,
        Instant drawnUpAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {}
