package vn.baucu.tally.determination;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.baucu.common.law.BallotType;

/** Counts of a constituency with 1,000 listed voters of whom 901 voted, validly, unless said otherwise. */
final class CountSamples {

    private CountSamples() {}

    static ConstituencyCount assembly(int seats, CandidateVotes... candidates) {
        return count(BallotType.NATIONAL_ASSEMBLY, seats, candidates);
    }

    static ConstituencyCount council(int seats, CandidateVotes... candidates) {
        return count(BallotType.PROVINCIAL_COUNCIL, seats, candidates);
    }

    /** Candidates {@code a}, {@code b}, ... with these votes, each a year younger than the one before. */
    static CandidateVotes[] votes(long... votes) {
        CandidateVotes[] candidates = new CandidateVotes[votes.length];
        for (int i = 0; i < votes.length; i++) {
            candidates[i] = candidate(Character.toString('a' + i), 1970 + i + "-01-01", votes[i]);
        }
        return candidates;
    }

    static CandidateVotes candidate(String code, String birthDate, long votes) {
        return new CandidateVotes(code, "Nguyễn Văn " + code, LocalDate.parse(birthDate), votes);
    }

    static List<String> codes(List<CandidateVotes> candidates) {
        return candidates.stream().map(CandidateVotes::code).toList();
    }

    private static ConstituencyCount count(BallotType ballotType, int seats, CandidateVotes... candidates) {
        return new ConstituencyCount(ballotType, seats, 1000, 901, 901, Arrays.asList(candidates));
    }
}
