package vn.baucu.committee.file;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file of a document, without its content.
 *
 * @param ordinal first, second … file of the document
 */
@Schema(name = "DocumentFile")
record DocumentFile(
        int ordinal,
        @Schema(examples = "02-KH-UBBC.pdf") String name,
        @Schema(examples = "application/pdf") String mediaType,
        @Schema(description = "Bytes") int size,

        @Schema(description = "SHA-256 of the content, in hexadecimal")
        String sha256,

        Instant addedAt) {}
