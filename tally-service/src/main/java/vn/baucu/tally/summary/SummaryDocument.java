package vn.baucu.tally.summary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a committee adds to the certified figures when it draws the summary up. */
@Schema(name = "SummaryDocument")
record SummaryDocument(
        @NotNull @Valid ComplaintCounts complaints,

        @Schema(description = "What else happened (tình hình diễn biến)", examples = "Không có sự việc bất thường.")
        @NotNull
        @Size(max = 4000)
        String events) {}
