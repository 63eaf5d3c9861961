package vn.baucu.common.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.Sentence;

/**
 * What the count of a constituency means (xác định kết quả bầu cử), as its election board determined it.
 *
 * @param outcome FULL, SHORT_ACCEPTED, SHORT_ADDITIONAL, VOID_BY_TURNOUT or TIE_UNRESOLVED
 * @param elected by votes descending
 * @param furtherRound the round that is due or to be asked for
 * @param tallyVersion version of the tally it rests on
 * @param hash fingerprint of everything that was determined; a certification is bound to it
 */
public record ConstituencyDetermined(
        String election,
        String constituency,
        BallotType ballotType,
        Round round,
        String outcome,
        List<Elected> elected,
        int missing,
        @Nullable Round furtherRound,
        List<Reason> conclusions,
        long tallyVersion,
        String hash,
        State state,
        long version)
        implements Event {

    @Override
    public String topic() {
        return Topics.DETERMINATIONS;
    }

    @Override
    public String key() {
        return String.join("/", election, constituency, round.name());
    }

    /** How far it has come: a second member of the board certifies it, the body above may send it back. */
    public enum State {
        DETERMINED,
        CERTIFIED,
        RETURNED
    }

    /** Someone elected, with the votes he or she has. */
    public record Elected(String candidate, long votes) {}

    /**
     * One conclusion.
     *
     * @param rule D1 to D6
     * @param article of the law
     * @param inferred the article does not say so expressly
     * @param numbers the numbers the rule was applied to, by name
     * @param candidates codes of those it is about
     */
    public record Reason(
            String rule,
            String article,
            boolean inferred,
            Map<String, Long> numbers,
            List<String> candidates,
            Sentence sentence) {}
}
