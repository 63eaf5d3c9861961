package vn.baucu.committee.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.election.DecidingDocument;

/** A content to be added, for the whole election or for a province. */
@Schema(name = "NewBudgetContent")
record ContentDocument(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") @Schema(examples = "MOBILE_BOXES")
        String code,

        @NotBlank @Size(max = 40) @Schema(description = "VN or a province", examples = "12")
        String area,

        @NotBlank @Size(max = 200) @Schema(examples = "Hòm phiếu phụ lưu động")
        String vi,

        @NotBlank @Size(max = 200) @Schema(examples = "Mobile ballot boxes")
        String en,

        @NotNull @Valid DecidingDocument document) {

    /** What a content is to be called, and whether it is still used, from now on. */
    @Schema(name = "ChangedBudgetContent")
    record Changed(
            @NotBlank @Size(max = 200) String vi,
            @NotBlank @Size(max = 200) String en,

            @Schema(description = "No money comes to it from a source any more")
            boolean withdrawn,

            @NotNull @Valid DecidingDocument document) {}
}
