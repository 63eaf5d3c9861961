package vn.baucu.committee.rate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.common.law.AreaLevel;

/** A rate as a document fixes it. */
@Schema(name = "NewBudgetRate")
record RateDocument(
        @NotBlank @Size(max = 40) @Schema(description = "Area in which it holds", examples = "75")
        String area,

        @NotNull @Schema(description = "For bodies of this level", examples = "PROVINCE")
        AreaLevel level,

        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") @Schema(examples = "MEETING")
        String occasion,

        @NotNull @Schema(examples = "CHAIR") RateRole role,

        @Min(1) @Max(1_000_000_000) @Schema(description = "Dong per person and meeting", examples = "200000")
        long amount,

        @NotNull @Valid DecidingDocument document) {}
