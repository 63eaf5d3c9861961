package vn.baucu.tally.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** One version of a summary: drawn up by one person, confirmed by another. */
@Schema(name = "Summary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryView(
        String election,
        BallotType ballotType,
        String area,
        @Schema(description = "From 1; the ETag") int version,

        @Schema(description = "SHA-256 of the content, to be named by who confirms it")
        String hash,

        @Schema(description = "A later version was drawn up")
        boolean superseded,

        String drawnUpBy,
        Instant drawnUpAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        SummaryContent content) {

    public boolean confirmed() {
        return confirmedBy != null;
    }
}
