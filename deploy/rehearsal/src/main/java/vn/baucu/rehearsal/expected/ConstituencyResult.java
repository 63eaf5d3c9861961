package vn.baucu.rehearsal.expected;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.baucu.rehearsal.demonstration.Constituency;
import vn.baucu.rehearsal.demonstration.Figures;

/** What a constituency's count must come to: figures, votes and conclusion. */
public record ConstituencyResult(
        Constituency constituency, Figures figures, SortedMap<String, Long> votes, Outcome outcome) {

    public ConstituencyResult {
        votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
    }
}
