package vn.baucu.tally.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** A publication in the list of them. */
@Schema(name = "PublicationLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationLine(
        BallotType ballotType,
        String area,
        int number,
        String hash,
        @Nullable Integer corrects,
        @Nullable String reason,

        @Schema(description = "Number of the publication that puts this one right") @Nullable
        Integer correctedBy,

        Instant publishedAt) {

    String sortKey() {
        return String.format(Locale.ROOT, "%s/%s/%09d", ballotType, area, number);
    }
}
