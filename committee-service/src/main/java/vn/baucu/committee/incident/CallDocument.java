package vn.baucu.committee.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A call as it is written down: who called, about what, and what was answered. */
@Schema(name = "HotlineCallDocument")
record CallDocument(
        @NotBlank @Size(max = 200) @Schema(examples = "Tổ trưởng Tổ bầu cử số 5")
        String caller,

        @Nullable @Pattern(regexp = "\\+?[0-9]{8,15}") @Schema(examples = "0900000001")
        String phone,

        @NotBlank @Size(max = 2000) String matter,

        @NotBlank @Size(max = 2000) String answer,

        @Nullable @Schema(description = "Now where nothing is said")
        Instant calledAt,

        @Nullable
        @Size(min = 1, max = 40)
        @Schema(description = "Whose hotline; needed by those who act for several", examples = "EC-12")
        String body,

        @Nullable @Schema(description = "The incident that came of it")
        UUID incident) {

    /** Nothing of the caller reaches a log by accident. */
    @Override
    public String toString() {
        return "CallDocument[…]";
    }
}
