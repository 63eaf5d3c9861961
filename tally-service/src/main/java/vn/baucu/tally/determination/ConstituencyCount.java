package vn.baucu.tally.determination;

import java.util.List;
import vn.baucu.common.law.BallotType;

/** What was counted in a constituency in one round (kết quả kiểm phiếu), with its candidates in official order. */
public record ConstituencyCount(
        BallotType ballotType, int seats, long listed, long voted, long valid, List<CandidateVotes> candidates) {

    public ConstituencyCount {
        candidates = List.copyOf(candidates);
        if (seats < 1) {
            throw new IllegalArgumentException("no seats to fill: " + seats);
        }
        if (listed < 0 || voted < 0 || valid < 0) {
            throw new IllegalArgumentException("negative count: " + listed + ", " + voted + ", " + valid);
        }
        for (CandidateVotes candidate : candidates) {
            if (candidate.votes() < 0 || candidate.votes() > valid) {
                throw new IllegalArgumentException(
                        candidate.code() + " has " + candidate.votes() + " votes on " + valid + " valid ballots");
            }
        }
        if (candidates.stream().map(CandidateVotes::code).distinct().count() < candidates.size()) {
            throw new IllegalArgumentException("a candidate code stands twice");
        }
    }
}
