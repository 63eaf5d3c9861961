package vn.baucu.tally.minutes;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.VoterKind;

/**
 * What is known around minutes when they come in.
 *
 * @param others minutes of the other ballot types of the same area and round
 * @param sameAs a polling area of the same commune with the very same figures
 * @param surplusRecorded two officers have signed the record of the surplus that the minutes name
 * @param laterRound minutes of a further round are there already
 * @param numberTaken other minutes of this team have the same number
 * @param drafted the one who enters them has a draft of them
 * @param lastDay when minutes are due at the latest
 */
record Surroundings(
        MinutesPolicy policy,
        @Nullable Regime regime,
        Map<BallotType, Other> others,
        @Nullable String sameAs,
        boolean surplusRecorded,
        boolean laterRound,
        boolean numberTaken,
        boolean drafted,
        @Nullable LocalDate lastDay) {

    static final Surroundings NONE =
            new Surroundings(MinutesPolicy.NONE, null, Map.of(), null, false, false, false, false, null);

    /** Nothing but the surplus that the first entry was taken with. */
    static Surroundings surplus(Minutes first) {
        return new Surroundings(
                MinutesPolicy.NONE, null, Map.of(), null, first.incident().isPresent(), false, false, false, null);
    }

    /** Figures of another ballot type in the same area. */
    record Other(long listed, long voted) {}

    /** Whether everybody who gets the one ballot gets the other too, by the table of ballots (Art 29, 30, 34). */
    boolean includes(BallotType wider, BallotType narrower) {
        return regime != null && kinds(regime, wider).containsAll(kinds(regime, narrower));
    }

    private static Set<VoterKind> kinds(Regime regime, BallotType ballotType) {
        return regime.entitlements().keySet().stream()
                .filter(kind -> regime.ballotsOf(kind).contains(ballotType))
                .collect(Collectors.toSet());
    }
}
