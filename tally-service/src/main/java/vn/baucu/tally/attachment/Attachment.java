package vn.baucu.tally.attachment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scan or photo of signed minutes (bản chụp biên bản), without its content. */
@Schema(name = "MinutesAttachment")
record Attachment(
        @Schema(description = "First, second … file of the version")
        int ordinal,

        @Schema(examples = "bien-ban-03390-001.pdf") String name,
        @Schema(examples = "application/pdf") String mediaType,
        @Schema(description = "Bytes") int size,

        @Schema(description = "SHA-256 of the content, in hexadecimal")
        String sha256,

        String addedBy,
        Instant addedAt) {}
