package vn.baucu.tally.determination;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Timestamp;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version of a determination and what became of it. */
@Schema(name = "DeterminationVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Determined(
        @Schema(description = "From 1 within the round; the ETag")
        int version,

        DeterminationView determination,
        String determinedBy,
        Instant determinedAt,

        @Schema(description = "By a second member of the board") @Nullable
        Step certified,

        @Schema(description = "By the body above, after it was certified") @Nullable
        Step returned) {

    /** Certified, and not sent back since. */
    public boolean stands() {
        return certified != null && returned == null;
    }

    /** What somebody did with it. */
    @Schema(name = "DeterminationStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(String by, Instant at, @Nullable String reason) {

        static @Nullable Step from(@Nullable String by, @Nullable Timestamp at, @Nullable String reason) {
            return by == null || at == null ? null : new Step(by, at.toInstant(), reason);
        }
    }
}
