package vn.baucu.tally.copy;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an integrator holds (bản sao kết quả đã công bố), or the part of it that lies in a range of subjects. Its lines are
 * not looked at by annotations: ten thousand of them can be wrong, and far more sent.
 */
@Schema(name = "PublicationCopy")
record CopyDocument(
        @Schema(
                description = "Only subjects after this one are compared; without it, from the first",
                examples = "2026/COMMUNE_COUNCIL/03390")
        @Nullable
        String after,

        @Schema(
                description = "Only subjects up to this one, itself included, are compared; without it, to the last",
                examples = "2026/PROVINCIAL_COUNCIL/12")
        @Nullable
        String to,

        @Schema(
                description = "That only the latest publication of each subject is kept: earlier ones are not missing",
                defaultValue = "false")
        @Nullable
        Boolean latestOnly,

        @Schema(description = "All that is held in the range, in any order; at most 10,000") @NotNull
        List<@Nullable Held> held) {

    /** One publication that is held. */
    @Schema(
            name = "HeldPublication",
            requiredProperties = {"subject", "number", "hash"})
    record Held(
            @Schema(
                    description = "`subject` of its event: election/ballot type/area",
                    examples = "2026/PROVINCIAL_COUNCIL/12")
            @Nullable
            String subject,

            @Schema(description = "`data.number` of its event", minimum = "1", examples = "1") @Nullable
            Integer number,

            @Schema(
                    description = "`data.hash` of its event, or the SHA-256 of the document that is held",
                    pattern = "[0-9a-f]{64}",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable
            String hash) {}

    boolean onlyLatest() {
        return latestOnly != null && latestOnly;
    }
}
