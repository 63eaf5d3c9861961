package vn.baucu.committee.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;

/** Money for an area, from a source or out of another allocation. */
@Schema(name = "NewBudgetAllocation")
record AllocationDocument(
        @Nullable
        @Schema(description = "The allocation that it is taken from; none where it comes from the source itself")
        UUID parent,

        @NotBlank @Size(max = 40) @Schema(description = "The area that receives it", examples = "105")
        String area,

        @NotBlank @Size(max = 40) @Schema(examples = "TRAINING")
        String content,

        @NotNull @Schema(examples = "COUNCIL_PART") Source source,

        @Min(1) @Max(AllocationDocument.MOST) @Schema(description = "Dong", examples = "250000000")
        long amount,

        @NotNull @Valid DecidingDocument document) {

    static final long MOST = 100_000_000_000_000L;
}
