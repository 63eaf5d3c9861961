package vn.baucu.tally.outstanding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Round;
import vn.baucu.tally.outstanding.OutstandingMinutes.Reason;

/** Why minutes are not there yet. */
@Schema(name = "OutstandingReasonDocument")
record ReasonDocument(
        @Schema(description = "Round of voting", defaultValue = "FIRST") @Nullable
        Round round,

        @NotNull Reason reason,
        @Nullable @Size(max = 500) String note,

        @Schema(description = "When they will come", examples = "2021-05-23T20:00:00Z") @Nullable
        Instant expectedAt) {

    Round roundOrFirst() {
        return round == null ? Round.FIRST : round;
    }
}
