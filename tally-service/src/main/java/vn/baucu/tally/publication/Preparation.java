package vn.baucu.tally.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** That something is to be published, and nothing of what (chuẩn bị công bố). */
@Schema(name = "PublicationPreparation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preparation(
        String election,
        BallotType ballotType,
        String area,

        @Schema(description = "From 1 within the body and area")
        int ordinal,

        PreparationState state,
        int summaryVersion,
        String summaryHash,
        Resolution resolution,
        @Nullable Instant embargoUntil,
        @Nullable Integer corrects,
        @Nullable String reason,
        String preparedBy,
        Instant preparedAt,
        @Nullable String settledBy,
        @Nullable Instant settledAt,

        @Schema(description = "Why it was withdrawn") @Nullable
        String withdrawal) {

    Subject subject() {
        return new Subject(election, ballotType, area);
    }
}
