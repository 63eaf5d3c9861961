package vn.baucu.committee.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.election.DecidingDocument;

/**
 * That something due was done, as the responsible body reports it (báo cáo thực hiện).
 */
@Schema(name = "NewDeadlineReport")
record ReportDocument(
        @NotNull @Schema(description = "The day it was done", examples = "2021-02-17")
        LocalDate doneOn,

        @NotNull @Valid DecidingDocument document) {}
