package vn.baucu.tally.minutes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why minutes are sent back. */
@Schema(name = "ReturnDocument")
record ReturnDocument(
        @Schema(examples = "Số phiếu trên biên bản giấy khác số đã nhập") @NotBlank @Size(max = 1000)
        String reason) {}
