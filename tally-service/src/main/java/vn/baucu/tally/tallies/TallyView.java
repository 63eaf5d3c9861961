package vn.baucu.tally.tallies;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;

/** A sum (tổng hợp) as it is shown: what is in, what is outstanding, and as of when. */
@Schema(name = "Tally")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TallyView(
        String election,
        BallotType ballotType,
        Round round,

        @Schema(description = "Code of the area or constituency")
        String subject,

        @Schema(description = "Name of the area, or number of the constituency") @Nullable
        String name,

        long minutesIn,
        long minutesExpected,

        @Schema(description = "Set aside by a body above: neither in the figures nor outstanding")
        long quarantined,

        @Schema(description = "Everything expected is in") boolean complete,
        Figures figures,

        @Schema(description = "Votes per candidate code; only for a constituency") @Nullable
        Map<String, Long> votes,

        @Schema(description = "When the latest of the minutes in it was accepted") @Nullable
        Instant asOf,

        long version) {}
