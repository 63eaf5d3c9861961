package vn.baucu.tally.certification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a certified result is sent back. */
@Schema(name = "ResultReturn")
record ReturnedDocument(
        @Schema(examples = "Số phiếu của khu vực bỏ phiếu 03390-001 phải được kiểm tra lại") @NotBlank @Size(max = 1000)
        String reason) {}
