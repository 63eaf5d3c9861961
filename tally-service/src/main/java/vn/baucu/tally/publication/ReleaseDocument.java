package vn.baucu.tally.publication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the second person has read and releases. */
@Schema(name = "PublicationRelease")
record ReleaseDocument(
        @Schema(
                description = "`hash` of the summary that is published",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String summaryHash) {}
