package vn.baucu.tally.outstanding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Minutes that are expected and do not count yet (biên bản còn thiếu). */
@Schema(name = "OutstandingMinutes")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutstandingMinutes(
        String pollingArea,
        @Schema(description = "The lowest area it lies in") String area,
        Standing standing,

        @Schema(description = "The close of voting, or when they were entered or returned")
        Instant since,

        @Schema(description = "Minutes of time since then, 0 before")
        long ageMinutes,

        @Nullable Reason reason,
        @Nullable String note,

        @Schema(description = "When they were said to come") @Nullable
        Instant expectedAt) {

    /** How far they have come. */
    @Schema(name = "OutstandingStanding")
    enum Standing {
        /** Nothing was entered. */
        NOT_ENTERED,
        /** Entered, and a second person has not confirmed them. */
        WAITING,
        /** Sent back. */
        RETURNED,
        /** Entered, and not counting for another cause. */
        HELD
    }

    /** Why they are late. */
    @Schema(name = "OutstandingReason")
    enum Reason {
        COUNTING,
        RECOUNT,
        COMPLAINT,
        NO_NETWORK,
        ON_THE_WAY,
        WAITING_FOR_SIGNATURES,
        OTHER
    }
}
