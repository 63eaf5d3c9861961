package vn.baucu.tally.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction: why, and the whole minutes as they should be. */
@Schema(name = "CorrectionDocument")
record CorrectionDocument(
        @Schema(examples = "Cộng nhầm phiếu của hòm phiếu phụ") @NotBlank @Size(max = 1000)
        String reason,

        @NotNull @Valid MinutesDocument minutes) {}
