package vn.baucu.committee.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a finding is not mended after all, and the new deadline. */
@Schema(name = "InspectionReopening")
record Reopening(
        @NotBlank @Size(max = 2000) @Schema(examples = "Danh sách niêm yết thiếu trang 3")
        String text,

        @NotNull @Schema(examples = "2021-04-20") LocalDate mendBy) {}
