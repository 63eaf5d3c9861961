package vn.baucu.common.law;

import java.util.List;

/** How many more candidates than seats the official list needs (số dư, Art 57.6 and 58.3). */
public record ResidualRule(List<Integer> candidatesBySeats, String article) {

    /** The fewest candidates the official list of a constituency with so many seats may have. */
    public int minimumCandidates(int seats) {
        if (seats < 1 || seats > candidatesBySeats.size()) {
            throw new IllegalArgumentException(
                    "the law has no residual for " + seats + " seats, only for 1 to " + candidatesBySeats.size());
        }
        return candidatesBySeats.get(seats - 1);
    }
}
