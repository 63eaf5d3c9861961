package vn.baucu.tally.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.tallies.TallyView;

/** A sum as it stands (số liệu đang có hiệu lực): repeat elections replace, an additional one stands beside. */
@Schema(name = "StandingTally")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingTally(
        String election,
        BallotType ballotType,

        @Schema(description = "Code of the area or constituency")
        String subject,

        @Schema(description = "Name of the area, or number of the constituency") @Nullable
        String name,

        @Schema(description = "Minutes that stand: of the first round where it stands, else of the repeat election")
        long minutesIn,

        long minutesExpected,

        @Schema(description = "Minutes of the first round that stopped counting: void, or annulled")
        long minutesReplaced,

        @Schema(description = "Everything expected is in; provisional until then")
        boolean complete,

        Figures figures,

        @Schema(description = "Votes per candidate code; only for a constituency") @Nullable
        Map<String, Long> votes,

        @Schema(description = "The additional election, beside and never added in") @Nullable
        TallyView additional,

        @Schema(description = "When the latest of the minutes in it was accepted") @Nullable
        Instant asOf,

        @Schema(description = "Grows with every change; the ETag")
        long version) {

    /** It was determined complete, so nothing of it is set aside. */
    private static final long NONE_SET_ASIDE = 0;

    StandingTally beside(@Nullable TallyView other) {
        return new StandingTally(
                election,
                ballotType,
                subject,
                name,
                minutesIn,
                minutesExpected,
                minutesReplaced,
                complete,
                figures,
                votes,
                other,
                asOf,
                version);
    }

    /** The sum that a repeat election is determined from. */
    public TallyView repeated() {
        return new TallyView(
                election,
                ballotType,
                Round.REPEAT,
                subject,
                name,
                minutesIn,
                minutesExpected,
                NONE_SET_ASIDE,
                complete,
                figures,
                votes,
                asOf,
                version);
    }
}
