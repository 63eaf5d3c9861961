package vn.baucu.tally.determination;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.event.ConstituencyDetermined;
import vn.baucu.common.event.ConstituencyDetermined.Elected;
import vn.baucu.common.event.ConstituencyDetermined.Reason;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule;

/** A determination as it is shown: provisional while minutes are outstanding. */
@Schema(name = "Determination")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeterminationView(
        String election,
        String constituency,
        BallotType ballotType,
        Round round,

        @Schema(description = "Minutes are still outstanding, so this may change")
        boolean provisional,

        @Schema(enumeration = {"FULL", "SHORT_ACCEPTED", "SHORT_ADDITIONAL", "VOID_BY_TURNOUT", "TIE_UNRESOLVED"})
        String outcome,

        int seats,
        @Schema(description = "By votes descending") List<Elected> elected,
        int missing,

        @Schema(description = "Equal in votes and birth date over the last seat; somebody must decide")
        List<Elected> tied,

        @Schema(description = "The further round that is due, or to be asked for") @Nullable
        Round furtherRound,

        @Nullable String furtherRoundArticle,

        @Schema(description = "Who stands in the further round, in official order")
        List<String> standing,

        List<Reason> conclusions,

        @Schema(description = "Version of the tally it rests on; the ETag")
        long tallyVersion) {

    static DeterminationView of(Counted counted, Round round, Determination determination) {
        RoundRule further = determination.furtherRound().orElse(null);
        return new DeterminationView(
                counted.tally().election(),
                counted.tally().subject(),
                counted.tally().ballotType(),
                round,
                !counted.tally().complete(),
                outcome(determination),
                counted.count().seats(),
                elected(determination.elected()),
                determination.missing(),
                determination instanceof Determination.TieUnresolved tie ? elected(tie.tied()) : List.of(),
                further == null ? null : further.round(),
                further == null ? null : further.article(),
                determination.standing().stream().map(CandidateVotes::code).toList(),
                determination.conclusions().stream()
                        .map(conclusion ->
                                new Reason(conclusion.rule().code(), conclusion.article(), conclusion.sentence()))
                        .toList(),
                counted.tally().version());
    }

    ConstituencyDetermined event(long version) {
        return new ConstituencyDetermined(
                election,
                constituency,
                ballotType,
                round,
                outcome,
                elected,
                missing,
                furtherRound,
                conclusions,
                tallyVersion,
                version);
    }

    private static List<Elected> elected(List<CandidateVotes> candidates) {
        return candidates.stream()
                .map(candidate -> new Elected(candidate.code(), candidate.votes()))
                .toList();
    }

    private static String outcome(Determination determination) {
        if (determination instanceof Determination.Full) {
            return "FULL";
        }
        if (determination instanceof Determination.ShortAccepted) {
            return "SHORT_ACCEPTED";
        }
        if (determination instanceof Determination.ShortAdditional) {
            return "SHORT_ADDITIONAL";
        }
        return determination instanceof Determination.VoidByTurnout ? "VOID_BY_TURNOUT" : "TIE_UNRESOLVED";
    }
}
