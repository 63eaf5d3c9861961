package vn.baucu.tally.determination;

import java.util.List;
import java.util.Set;

/**
 * What was decided between candidates whom the law cannot tell apart (Art 78.4). It holds for exactly that tie: once
 * other candidates are tied, or at other votes, nothing is decided.
 */
record TieDecision(List<String> tied, long votes, List<String> chosen, String reason) {

    Determination applyTo(Determination determination) {
        return determination instanceof Determination.TieUnresolved tie && isAbout(tie)
                ? tie.decided(Set.copyOf(chosen), reason)
                : determination;
    }

    private boolean isAbout(Determination.TieUnresolved tie) {
        return tie.tied().get(0).votes() == votes
                && tie.missing() == chosen.size()
                && tie.tied().stream()
                        .map(CandidateVotes::code)
                        .sorted()
                        .toList()
                        .equals(tied);
    }
}
