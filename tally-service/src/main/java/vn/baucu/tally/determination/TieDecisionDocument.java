package vn.baucu.tally.determination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.tally.round.DecisionDocument;

/** Who of the tied takes the seats left, why, and in which document it was decided. */
@Schema(name = "TieDecision")
record TieDecisionDocument(
        @Schema(description = "Codes of those chosen, as many as seats are left", examples = "[\"NA-12-1-03\"]")
        @NotEmpty
        @Size(max = 10)
        List<@NotBlank @Size(max = 40) String> chosen,

        @Schema(examples = "Rút thăm trước sự chứng kiến của những người ứng cử") @NotBlank @Size(max = 1000)
        String reason,

        @NotNull @Valid DecisionDocument document) {}
