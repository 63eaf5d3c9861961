package vn.baucu.tally.copy;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One publication that a copy lacks, has too much, or has otherwise. */
@Schema(name = "PublicationDifference")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        Kind kind,

        @Schema(description = "election/ballot type/area", examples = "2026/PROVINCIAL_COUNCIL/12")
        String subject,

        int number,

        @Schema(description = "Hash of what was published under this number; absent if nothing was") @Nullable
        String hash) {

    /** In what they differ. */
    @Schema(name = "PublicationDifferenceKind")
    public enum Kind {
        /** Published, and not in the copy. */
        MISSING,
        /** In the copy, and not published: what is under embargo is not, either (E-062). */
        UNKNOWN,
        /** In both, but not the same. */
        OTHER_HASH
    }
}
