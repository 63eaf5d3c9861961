package vn.baucu.tally.summary;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Complaints, denunciations and petitions as the minutes report them (khiếu nại, tố cáo, kiến nghị). */
@Schema(name = "ComplaintCounts")
public record ComplaintCounts(
        @Schema(examples = "2") @NotNull @Min(0) Long received,
        @Schema(examples = "1") @NotNull @Min(0) Long resolved,

        @Schema(description = "Handed on to another body", examples = "1") @NotNull @Min(0)
        Long forwarded) {

    boolean areConsistent() {
        return resolved <= received && forwarded <= received - resolved;
    }
}
