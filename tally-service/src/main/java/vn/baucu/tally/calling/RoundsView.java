package vn.baucu.tally.calling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.tally.certification.ResultState;
import vn.baucu.tally.round.DecisionDocument;

/** The way of a constituency to its further round, and that round. */
@Schema(name = "Rounds")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundsView(
        String election,
        String constituency,
        ResultState state,
        @Nullable Due due,
        @Nullable Called called,

        @Schema(description = "In the order in which they were recorded")
        List<Recorded> decisions) {

    /** The round that the certified result calls for, and who has a say in it. */
    @Schema(name = "RoundDue")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Due(
            Round round,
            Trigger trigger,
            String article,
            @Nullable String proposedBy,
            @Nullable String consentBy,
            String decidedBy,
            @Schema(description = "It may be declined") boolean discretionary,

            @Schema(description = "The last Sunday that the law leaves")
            LocalDate until) {

        static Due of(RoundRule rule, LocalDate firstDay) {
            return new Due(
                    rule.round(),
                    rule.trigger(),
                    rule.article(),
                    rule.proposedBy() == null ? null : rule.proposedBy().toString(),
                    rule.consentBy() == null ? null : rule.consentBy().toString(),
                    rule.decidedBy().toString(),
                    rule.discretionary(),
                    rule.lastSunday(firstDay));
        }
    }

    /** The round that was called. */
    @Schema(name = "RoundCalled")
    record Called(
            Round round,
            Trigger trigger,

            @Schema(description = "The last day on which it is voted")
            LocalDate votingDate,

            @Schema(description = "The whole constituency votes again")
            boolean whole,

            int seats,

            @Schema(description = "Who stands, in official order")
            List<String> candidates,

            List<Place> pollingAreas,
            long version) {}

    /** A polling area that votes in it. */
    @Schema(name = "RoundPlace")
    record Place(
            String pollingArea,
            LocalDate votingDate,

            @Schema(description = "Its minutes of this round count")
            boolean reported) {}

    /** A decision on record. */
    @Schema(name = "RoundDecision")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(
            int number,
            Decision decision,
            Round round,
            Trigger trigger,

            @Schema(description = "The certified determination it rests on; 0 for an annulment")
            int determinationVersion,

            DecisionDocument document,
            @Nullable String reason,
            @Nullable LocalDate votingDate,

            @Schema(description = "Of an annulment; none for the whole constituency")
            List<String> pollingAreas,

            String actor,
            Instant at) {}
}
