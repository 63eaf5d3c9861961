package vn.baucu.tally.surplus;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Round;

/** What happened when more ballots were collected than had been issued. */
@Schema(name = "SurplusDocument")
record SurplusDocument(
        @Schema(description = "Round of voting", defaultValue = "FIRST") @Nullable
        Round round,

        @Schema(description = "Ballots issued, as the minutes will say", examples = "309")
        @NotNull
        @Min(0)
        @Max(100_000)
        Long issued,

        @Schema(description = "Ballots collected, as the minutes will say", examples = "310")
        @NotNull
        @Min(1)
        @Max(100_000)
        Long collected,

        @Schema(examples = "Trong hòm phiếu phụ có một phiếu không đóng dấu Tổ bầu cử") @NotBlank @Size(max = 4000)
        String account) {

    Round roundOrFirst() {
        return round == null ? Round.FIRST : round;
    }
}
