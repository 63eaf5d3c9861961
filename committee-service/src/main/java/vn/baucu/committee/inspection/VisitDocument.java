package vn.baucu.committee.inspection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.site.Site;

/** Where a delegation is to go, and when. */
@Schema(name = "NewInspectionVisit")
record VisitDocument(
        @NotNull @Pattern(regexp = Site.BODY) @Schema(description = "The delegation", examples = "ID-12-1")
        String delegation,

        @Min(1) @Max(9) @Schema(description = "Which checklist it follows", examples = "1")
        int round,

        @NotBlank @Size(max = 40) @Schema(description = "Code of the area", examples = "108")
        String area,

        @NotNull @Schema(examples = "2021-03-22") LocalDate from,

        @NotNull @Schema(description = "The last day", examples = "2021-03-26")
        LocalDate until,

        @Nullable
        @Size(min = 10, max = 1000)
        @Schema(description = "Why it goes although another delegation is there; needed only then")
        String justification) {}
