package vn.baucu.committee.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.election.DecidingDocument;

/** Another amount for an allocation (điều chỉnh kinh phí). */
@Schema(name = "BudgetAmendment")
record Amendment(
        @Min(1) @Max(AllocationDocument.MOST) @Schema(description = "Dong", examples = "300000000")
        long amount,

        @NotNull @Valid DecidingDocument document) {}
