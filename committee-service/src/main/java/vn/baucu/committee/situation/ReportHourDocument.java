package vn.baucu.committee.situation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.AreaLevel;

/** An hour at which levels are to report. */
@Schema(name = "ReportHourDocument")
record ReportHourDocument(
        @NotNull @Schema(examples = "2021-05-23T04:30:00Z") Instant due,

        @NotEmpty @Size(max = 3) @Schema(description = "Local levels of the regime")
        List<@NotNull AreaLevel> levels) {}
