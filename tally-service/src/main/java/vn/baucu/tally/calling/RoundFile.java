package vn.baucu.tally.calling;

import java.util.List;
import java.util.Objects;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.RoundRule;
import vn.baucu.common.organisation.Election;
import vn.baucu.tally.calling.RoundsView.Recorded;
import vn.baucu.tally.certification.CertifiedResult;

/**
 * Everything on record about the further round of a constituency (hồ sơ).
 *
 * @param determinationVersion the certified determination of the first round; 0 where there is none
 * @param candidates who stands in the round that it calls for
 */
record RoundFile(
        Election election,
        Regime regime,
        CertifiedResult result,
        List<Recorded> decisions,
        int determinationVersion,
        List<String> candidates,
        Situation situation) {

    /** The rule of the round that is due, once {@link Situation#require} has found one. */
    RoundRule rule() {
        return Objects.requireNonNull(situation.due());
    }
}
