package vn.baucu.voter.roll;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** A voter roll as an official sends it: a count for each ballot type voted on in the polling area. */
@Schema(name = "VoterRollDocument")
public record VoterRollDocument(
        @Schema(examples = "{\"NATIONAL_ASSEMBLY\": 310, \"PROVINCIAL_COUNCIL\": 310}") @NotEmpty
        Map<BallotType, @NotNull @Min(0) @Max(ListedVoters.MOST) Long> listed,

        @Schema(
                description = "Why a roll that is known already is changed",
                examples = "Bổ sung 2 cử tri theo khiếu nại")
        @Size(min = 3, max = 500)
        @Nullable
        String reason) {

    ListedVoters voters() {
        return new ListedVoters(listed);
    }
}
