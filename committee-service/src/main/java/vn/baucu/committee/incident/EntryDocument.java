package vn.baucu.committee.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is added to an incident: what was done, why it goes up, how it ended. */
@Schema(name = "IncidentEntryDocument")
record EntryDocument(
        @NotBlank @Size(max = 4000) @Schema(examples = "Đã có máy phát dự phòng.")
        String note,

        @Nullable
        @Size(min = 1, max = 40)
        @Schema(description = "The body one acts for; needed by those who act for several", examples = "EC-12")
        String body) {}
