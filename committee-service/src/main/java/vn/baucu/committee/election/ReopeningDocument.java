package vn.baucu.committee.election;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a closed election is to be counted again, and by which decision. */
@Schema(name = "NewReopening")
record ReopeningDocument(
        @NotNull @Valid DecidingDocument document,

        @NotBlank @Size(max = 1000) @Schema(examples = "Kiểm phiếu lại tại 03388-001")
        String reason) {}
