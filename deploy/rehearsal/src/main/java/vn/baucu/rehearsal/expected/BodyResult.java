package vn.baucu.rehearsal.expected;

import java.util.List;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Figures;

/** What the summary and the publication of one body elected must say (tổng kết, công bố). */
public record BodyResult(BallotType ballotType, String area, List<FinalResult> constituencies) {

    public BodyResult {
        constituencies = List.copyOf(constituencies);
    }

    public int seats() {
        return constituencies.stream()
                .mapToInt(result -> result.constituency().seats())
                .sum();
    }

    public List<Winner> winners() {
        return constituencies.stream()
                .flatMap(result -> result.winners().stream())
                .toList();
    }

    public Figures figures() {
        return constituencies.stream().map(FinalResult::figures).reduce(Figures.NONE, Figures::plus);
    }

    /** The same constituencies, summed up by the committee of another area. */
    public BodyResult in(String other) {
        return new BodyResult(ballotType, other, constituencies);
    }
}
