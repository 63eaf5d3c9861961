package vn.baucu.committee.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.site.Site;

/** What a delegation found wrong. */
@Schema(name = "NewInspectionFinding")
record FindingDocument(
        @NotNull UUID visit,

        @NotBlank @Size(max = 40) @Schema(description = "Item of the visit's checklist", examples = "voter-lists")
        String item,

        @NotNull Severity severity,

        @NotBlank @Size(max = 2000) @Schema(examples = "Danh sách cử tri chưa niêm yết tại nhà văn hóa")
        String description,

        @NotNull
        @Pattern(regexp = Site.BODY)
        @Schema(description = "The body that is to mend it", examples = "PT-03388-001")
        String responsible,

        @NotNull @Schema(description = "The last day to mend it", examples = "2021-04-13")
        LocalDate mendBy) {}
