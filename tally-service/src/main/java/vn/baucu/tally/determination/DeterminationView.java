package vn.baucu.tally.determination;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.event.ConstituencyDetermined;
import vn.baucu.common.event.ConstituencyDetermined.Elected;
import vn.baucu.common.event.ConstituencyDetermined.Reason;
import vn.baucu.common.event.ConstituencyDetermined.State;
import vn.baucu.common.event.Figures;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule;

/** A determination as it is shown: provisional while minutes are outstanding. */
@Schema(name = "Determination")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeterminationView(
        String election,
        String constituency,
        BallotType ballotType,
        Round round,

        @Schema(description = "Minutes are still outstanding, so this may change")
        boolean provisional,

        @Schema(enumeration = {"FULL", "SHORT_ACCEPTED", "SHORT_ADDITIONAL", "VOID_BY_TURNOUT", "TIE_UNRESOLVED"})
        String outcome,

        int seats,

        @Schema(description = "The sums it rests on") Figures figures,

        @Schema(description = "Votes of every candidate on the ballot of this round")
        Map<String, Long> votes,

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
        long tallyVersion,

        @Schema(description = "Fingerprint of all of the above: what a certification is bound to")
        String hash) {

    private static final String NO_HASH = "";

    static DeterminationView of(Counted counted, Round round, Determination determination) {
        RoundRule further = determination.furtherRound().orElse(null);
        DeterminationView view = new DeterminationView(
                counted.tally().election(),
                counted.tally().subject(),
                counted.tally().ballotType(),
                round,
                !counted.tally().complete(),
                outcome(determination),
                counted.count().seats(),
                counted.tally().figures(),
                counted.count().candidates().stream()
                        .collect(Collectors.toMap(CandidateVotes::code, CandidateVotes::votes)),
                elected(determination.elected()),
                determination.missing(),
                determination instanceof Determination.TieUnresolved tie ? elected(tie.tied()) : List.of(),
                further == null ? null : further.round(),
                further == null ? null : further.article(),
                determination.standing().stream().map(CandidateVotes::code).toList(),
                determination.conclusions().stream()
                        .map(conclusion -> new Reason(
                                conclusion.rule().code(),
                                conclusion.article(),
                                conclusion.inferred(),
                                conclusion.numbers(),
                                conclusion.candidates(),
                                conclusion.sentence()))
                        .toList(),
                counted.tally().version(),
                NO_HASH);
        return view.hashed(Fingerprint.of(Json.write(view)));
    }

    private DeterminationView hashed(String fingerprint) {
        return new DeterminationView(
                election,
                constituency,
                ballotType,
                round,
                provisional,
                outcome,
                seats,
                figures,
                votes,
                elected,
                missing,
                tied,
                furtherRound,
                furtherRoundArticle,
                standing,
                conclusions,
                tallyVersion,
                fingerprint);
    }

    /** What the others are told when something happens to it. */
    public ConstituencyDetermined event(State state, long version) {
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
                hash,
                state,
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
