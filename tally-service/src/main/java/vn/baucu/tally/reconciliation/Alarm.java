package vn.baucu.tally.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/** A difference between a sum and its recomputation (cảnh báo sai lệch số liệu); it carries no figures itself. */
@Schema(name = "Alarm")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alarm(
        UUID id,
        String election,

        @Schema(description = "Code of the area or constituency whose sum differs")
        String subject,

        BallotType ballotType,
        Round round,
        Kind kind,
        Instant firstSeen,

        @Schema(description = "The last look that found it") Instant lastSeen,

        @Schema(description = "The first look that did not find it any more; absent while it stands") @Nullable
        Instant resolvedAt) {

    /** What differs. */
    @Schema(name = "AlarmKind")
    public enum Kind {
        /** Number of minutes, voters or ballots. */
        FIGURES,
        /** Votes of a candidate. */
        VOTES,
        /** Minutes that were accepted some time ago are in no sum yet. */
        NOT_ADDED
    }
}
