package vn.baucu.rehearsal.demonstration;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A polling team's count of one ballot type (biên bản kết quả kiểm phiếu). */
public record Minutes(
        String pollingArea,
        BallotType ballotType,
        Figures figures,
        SortedMap<Integer, Integer> ballotsByNames,
        SortedMap<String, Integer> votes,
        SortedMap<String, String> explanations) {

    public Minutes {
        ballotsByNames = Collections.unmodifiableSortedMap(new TreeMap<>(ballotsByNames));
        votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
        explanations = Collections.unmodifiableSortedMap(new TreeMap<>(explanations));
    }

    public Minutes with(Figures other) {
        return new Minutes(pollingArea, ballotType, other, ballotsByNames, votes, explanations);
    }

    public Minutes withVotes(Map<String, Integer> other) {
        return new Minutes(pollingArea, ballotType, figures, ballotsByNames, new TreeMap<>(other), explanations);
    }

    public Minutes withBallotsByNames(Map<Integer, Integer> other) {
        return new Minutes(pollingArea, ballotType, figures, new TreeMap<>(other), votes, explanations);
    }

    public Minutes unexplained() {
        return new Minutes(pollingArea, ballotType, figures, ballotsByNames, votes, new TreeMap<>());
    }
}
