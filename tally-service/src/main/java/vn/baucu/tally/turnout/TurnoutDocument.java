package vn.baucu.tally.turnout;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** What a polling team reports at a milestone, or a commune on its behalf. */
@Schema(name = "TurnoutDocument", description = "Báo cáo nhanh số cử tri đã đi bầu")
record TurnoutDocument(
        @Schema(description = "The hour of the plan that is reported", examples = "10:30")
        @NotNull
        @Pattern(regexp = Milestones.FORM)
        String milestone,

        @Schema(
                description = "How many have voted since the opening, per ballot type",
                examples = "{\"NATIONAL_ASSEMBLY\": 210}")
        @NotNull
        @Size(min = 1, max = 4)
        Map<BallotType, @NotNull Long> voted,

        @Schema(description = "Told by phone to whoever enters it", defaultValue = "false") @Nullable
        Boolean byPhone,

        @Schema(description = "Why a number is corrected, or lower than before") @Nullable @Size(min = 5, max = 500)
        String reason) {

    Report toReport(String pollingArea) {
        return new Report(pollingArea, milestone, voted, byPhone != null && byPhone, reason, "");
    }
}
