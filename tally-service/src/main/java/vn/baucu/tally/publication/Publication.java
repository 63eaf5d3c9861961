package vn.baucu.tally.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** A publication (công bố) with what proves it genuine. */
@Schema(name = "Publication")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Publication(
        String election,
        BallotType ballotType,
        String area,
        int number,

        @Schema(description = "SHA-256 of the bytes at `document`, in hexadecimal")
        String hash,

        @Schema(description = "Ed25519 over the bytes at `document`, in Base64")
        String signature,

        @Schema(description = "The key it is checked with, as listed at /api/v1/publication-keys")
        String key,

        @Nullable Integer corrects,
        @Nullable String reason,

        @Schema(description = "Number of the publication that puts this one right; it is not part of the document")
        @Nullable
        Integer correctedBy,

        Instant publishedAt,
        PublishedResults results) {}
