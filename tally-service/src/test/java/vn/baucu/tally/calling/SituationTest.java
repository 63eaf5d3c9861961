package vn.baucu.tally.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.common.law.RoundRule;
import vn.baucu.common.law.RoundRule.Trigger;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.tally.certification.ResultState;
import vn.baucu.tally.round.FurtherRound;
import vn.baucu.testing.Article;

/** Every decision in every situation, against the articles written down once more as a table. */
@Article({"79", "80", "81"})
class SituationTest {

    private static final List<BallotType> BALLOT_TYPES =
            List.of(BallotType.NATIONAL_ASSEMBLY, BallotType.PROVINCIAL_COUNCIL);

    @Test
    void everyDecisionIsAllowedExactlyWhereTheArticlesForeseeIt() {
        int allowed = 0;
        int refused = 0;
        for (ResultState state : ResultState.values()) {
            for (BallotType ballotType : BALLOT_TYPES) {
                for (FurtherRound called : rounds(state, ballotType)) {
                    for (Set<Decision> decided : decidedBefore()) {
                        for (boolean someone : new boolean[] {true, false}) {
                            for (Decision decision : Decision.values()) {
                                Situation situation =
                                        new Situation(state, due(state, ballotType, called), decided, called, someone);

                                boolean is = isAllowed(situation, decision);

                                assertThat(is)
                                        .as("%s of %s in %s", decision, ballotType, situation)
                                        .isEqualTo(foreseen(state, ballotType, called, decided, someone, decision));
                                allowed += is ? 1 : 0;
                                refused += is ? 0 : 1;
                            }
                        }
                    }
                }
            }
        }
        assertThat(allowed).isGreaterThan(50);
        assertThat(refused).isGreaterThan(500);
    }

    private static boolean isAllowed(Situation situation, Decision decision) {
        try {
            situation.require(decision);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(ProblemType.CONFLICT);
            return false;
        }
    }

    private static boolean foreseen(
            ResultState state,
            BallotType ballotType,
            @Nullable FurtherRound called,
            Set<Decision> decided,
            boolean someone,
            Decision decision) {
        boolean assembly = ballotType == BallotType.NATIONAL_ASSEMBLY;
        if (decision == Decision.ANNULLED) {
            return called == null || (state == ResultState.ANNULLED && !called.whole());
        }
        boolean shortage = state == ResultState.SHORT_ADDITIONAL && called == null;
        boolean turnout = state == ResultState.VOID_TURNOUT && called == null;
        return switch (decision) {
            case PROPOSED -> assembly && (shortage || turnout) && !decided.contains(Decision.PROPOSED);
            case CONSENTED -> !assembly && turnout && !decided.contains(Decision.CONSENTED);
            case CALLED ->
                someone
                        && (assembly
                                ? (shortage || turnout) && decided.contains(Decision.PROPOSED)
                                : shortage || (turnout && decided.contains(Decision.CONSENTED)));
            case DECLINED ->
                assembly
                        ? decided.contains(Decision.PROPOSED) && (shortage || (turnout && !someone))
                        : (shortage || turnout) && !someone;
            case ANNULLED -> throw new IllegalStateException();
        };
    }

    private static @Nullable RoundRule due(ResultState state, BallotType ballotType, @Nullable FurtherRound called) {
        if (called != null) {
            return null;
        }
        return switch (state) {
            case VOID_TURNOUT -> Regimes.of("vn-2015").round(Trigger.TURNOUT, ballotType);
            case SHORT_ADDITIONAL -> Regimes.of("vn-2015").round(Trigger.SHORTAGE, ballotType);
            default -> null;
        };
    }

    /** The rounds that may have been called where this is the state; none at all is null. */
    private static List<@Nullable FurtherRound> rounds(ResultState state, BallotType ballotType) {
        List<@Nullable FurtherRound> rounds = new ArrayList<>();
        switch (state) {
            case OPEN, COUNTED, FULL, SHORT_ACCEPTED -> rounds.add(null);
            case SHORT_ADDITIONAL -> {
                rounds.add(null);
                rounds.add(round(ballotType, Round.ADDITIONAL, Trigger.SHORTAGE, true));
            }
            case VOID_TURNOUT -> {
                rounds.add(null);
                rounds.add(round(ballotType, Round.REPEAT, Trigger.TURNOUT, true));
            }
            case ANNULLED -> {
                rounds.add(round(ballotType, Round.REPEAT, Trigger.ANNULMENT, true));
                rounds.add(round(ballotType, Round.REPEAT, Trigger.ANNULMENT, false));
            }
            case FINAL -> {
                rounds.add(round(ballotType, Round.ADDITIONAL, Trigger.SHORTAGE, true));
                rounds.add(round(ballotType, Round.REPEAT, Trigger.TURNOUT, true));
                rounds.add(round(ballotType, Round.REPEAT, Trigger.ANNULMENT, false));
            }
        }
        return rounds;
    }

    private static FurtherRound round(BallotType ballotType, Round round, Trigger trigger, boolean whole) {
        return new FurtherRound(
                "rd", "U-1", ballotType, round, trigger, LocalDate.of(2021, 6, 6), whole, 1, List.of("a"), 1);
    }

    private static List<Set<Decision>> decidedBefore() {
        return List.of(
                EnumSet.noneOf(Decision.class),
                EnumSet.of(Decision.PROPOSED),
                EnumSet.of(Decision.CONSENTED),
                EnumSet.of(Decision.PROPOSED, Decision.CONSENTED));
    }
}
