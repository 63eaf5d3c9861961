package vn.baucu.tally.prospect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.common.law.DeterminationRule;
import vn.baucu.common.law.Fraction;
import vn.baucu.tally.determination.CandidateVotes;
import vn.baucu.tally.determination.ConstituencyCount;

/**
 * Bounds a count by what is outstanding: minutes with so many listed voters may hold up to as many voters who voted, up
 * to as many valid ballots, and for every candidate up to as many votes as valid ballots. Whoever is in, or out, in the
 * worst of these cases is so in all of them. What it cannot tell it leaves open, so it is never wrong.
 *
 * @param counted what is counted so far
 * @param outstanding listed voters of the polling areas whose minutes do not count yet
 * @param turnoutRequired a low turnout would void the round
 */
record WinnerBound(ConstituencyCount counted, long outstanding, boolean turnoutRequired, DeterminationRule rule) {

    Map<String, Prospect> prospects() {
        Map<String, Prospect> prospects = new LinkedHashMap<>();
        for (CandidateVotes candidate : counted.candidates()) {
            prospects.put(candidate.code(), of(candidate));
        }
        return prospects;
    }

    private Prospect of(CandidateVotes candidate) {
        if (isCertainlyVoid() || cannotPass(candidate) || countCertainlyAheadOf(candidate) >= counted.seats()) {
            return Prospect.NOT_ELECTED;
        }
        return isCertainlyValid() && passesAnyway(candidate) && countPossiblyNotBehind(candidate) < counted.seats()
                ? Prospect.ELECTED
                : Prospect.OPEN;
    }

    private boolean isCertainlyValid() {
        return !turnoutRequired || turnout().isExceededBy(counted.voted(), listed());
    }

    private boolean isCertainlyVoid() {
        return turnoutRequired && !turnout().isExceededBy(Math.addExact(counted.voted(), outstanding), listed());
    }

    private Fraction turnout() {
        return rule.turnout().moreThan();
    }

    private long listed() {
        return Math.addExact(counted.listed(), outstanding);
    }

    /** Worst case: every outstanding ballot is valid and none bears the name. */
    private boolean passesAnyway(CandidateVotes candidate) {
        return rule.votes().moreThan().isExceededBy(candidate.votes(), Math.addExact(counted.valid(), outstanding));
    }

    /** Best case: every outstanding ballot is valid and bears the name; as the share is below one, more are better. */
    private boolean cannotPass(CandidateVotes candidate) {
        return !rule.votes()
                .moreThan()
                .isExceededBy(
                        Math.addExact(candidate.votes(), outstanding), Math.addExact(counted.valid(), outstanding));
    }

    /** Whoever is ahead has more votes, so passes where the other passes; of equals the strictly older is ahead. */
    private long countCertainlyAheadOf(CandidateVotes candidate) {
        long most = Math.addExact(candidate.votes(), outstanding);
        return others(candidate).stream()
                .filter(other -> other.votes() > most
                        || (other.votes() == most && other.birthDate().isBefore(candidate.birthDate())))
                .count();
    }

    /** Equals born on the same day are not behind: a recorded decision may put them first. */
    private long countPossiblyNotBehind(CandidateVotes candidate) {
        return others(candidate).stream()
                .filter(other -> {
                    long most = Math.addExact(other.votes(), outstanding);
                    return most > candidate.votes()
                            || (most == candidate.votes() && !other.birthDate().isAfter(candidate.birthDate()));
                })
                .count();
    }

    private List<CandidateVotes> others(CandidateVotes candidate) {
        return counted.candidates().stream()
                .filter(other -> !other.code().equals(candidate.code()))
                .toList();
    }
}
