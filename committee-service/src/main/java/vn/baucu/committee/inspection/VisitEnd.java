package vn.baucu.committee.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visit ends with: its conclusion, or why it does not take place. */
@Schema(name = "InspectionVisitEnd")
record VisitEnd(
        @NotBlank @Size(max = 4000) @Schema(examples = "Công tác chuẩn bị đúng tiến độ")
        String text) {}
