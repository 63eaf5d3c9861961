package vn.baucu.committee.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a document is cancelled (hủy). */
@Schema(name = "DocumentCancellation")
record Cancellation(
        @NotBlank @Size(max = 500) @Schema(examples = "Ghi nhầm ngày ban hành")
        String reason) {}
