package vn.baucu.committee.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A difficulty as it is reported (báo cáo khó khăn, sự cố). */
@Schema(name = "IncidentDocument")
record IncidentDocument(
        @NotBlank @Size(max = 40) @Schema(description = "Area, constituency or polling area", examples = "03388-005")
        String place,

        @NotNull IncidentCategory category,

        @NotNull Urgency urgency,

        @NotBlank @Size(max = 200) @Schema(examples = "Mất điện tại khu vực bỏ phiếu số 5")
        String title,

        @NotBlank @Size(max = 4000) String detail,

        @Nullable @Schema(description = "Now where nothing is said")
        Instant happenedAt,

        @Nullable
        @Size(min = 1, max = 40)
        @Schema(description = "The body that reports; needed by those who act for several", examples = "EC-03388")
        String reportedBy) {}
