package vn.baucu.tally.offline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A device that a member of a team will sign with when there is no network. */
@Schema(name = "DeviceDocument")
record DeviceDocument(
        @Schema(examples = "Máy tính bảng của Thư ký") @NotBlank @Size(max = 100)
        String name,

        @NotNull @Valid DeviceKey key) {}
