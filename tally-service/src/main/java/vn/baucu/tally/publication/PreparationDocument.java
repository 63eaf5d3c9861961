package vn.baucu.tally.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be published, and not before when. */
@Schema(name = "PublicationPreparationDocument")
record PreparationDocument(
        @Schema(description = "Version of the confirmed summary that is published", examples = "1") @NotNull @Min(1)
        Integer summaryVersion,

        @NotNull @Valid Resolution resolution,

        @Schema(description = "Not released before this moment", examples = "2026-03-21T02:00:00Z") @Nullable
        Instant embargoUntil,

        @Schema(description = "Number of the publication it puts right: the latest one; only for a correction")
        @Nullable
        @Min(1)
        Integer corrects,

        @Schema(description = "Why it is put right; only for a correction") @Nullable @Size(min = 3, max = 1000)
        String reason) {}
