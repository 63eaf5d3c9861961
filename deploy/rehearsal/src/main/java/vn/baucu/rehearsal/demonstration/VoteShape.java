package vn.baucu.rehearsal.demonstration;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Decides how many votes the candidates of a constituency get, from the first place down. */
final class VoteShape {

    private final int seats;
    private final int candidates;
    private final int valid;
    private final Random random;

    VoteShape(int seats, int candidates, int valid, Random random) {
        this.seats = seats;
        this.candidates = candidates;
        this.valid = valid;
        this.random = random;
    }

    /** Votes by place; together they fit on the valid ballots, each of which carries one to as many names as seats. */
    int[] votes(@Nullable PlantedCase planted) {
        int[] votes = new int[candidates];
        for (int place = 0; place < seats; place++) {
            double share = 0.94 - 0.30 * place / Math.max(1, seats - 1) + 0.04 * random.nextDouble();
            votes[place] = atLeastHalf(share);
        }
        int fixed = plant(votes, planted);
        int names = (int) Math.round(valid * seats * (0.94 + 0.04 * random.nextDouble()));
        int left = names - sum(votes);
        int most = Math.min((int) (0.45 * valid), votes[fixed - 1] - 1);
        for (int place = fixed; place < candidates; place++) {
            int even = left / (candidates - place);
            int own = place == candidates - 1 ? even : (int) (even * (0.8 + 0.4 * random.nextDouble()));
            votes[place] = Math.max(0, Math.min(most, own));
            left -= votes[place];
        }
        return votes;
    }

    /** Sets what the planted case asks for and returns how many places are now decided. */
    private int plant(int[] votes, @Nullable PlantedCase planted) {
        int last = seats - 1;
        if (planted == null) {
            return seats;
        }
        switch (planted) {
            case CLOSE_RACE -> {
                votes[last] = atLeastHalf(0.54) + 3;
                votes[seats] = votes[last] - 1 - random.nextInt(3);
                return seats + 1;
            }
            case TIE_AT_LAST_SEAT, TIE_OF_EQUAL_AGE -> {
                votes[last] = atLeastHalf(0.54);
                votes[seats] = votes[last];
                return seats + 1;
            }
            case TIE_ABOVE_LAST_SEAT -> votes[1] = votes[0];
            case EXACTLY_HALF_OF_BALLOTS -> votes[last] = valid / 2;
            case TWO_THIRDS_ELECTED -> votes[last] = (int) (0.48 * valid);
            case BELOW_TWO_THIRDS -> {
                votes[last - 1] = (int) (0.49 * valid);
                votes[last] = (int) (0.47 * valid);
            }
            case EXACTLY_HALF_VOTED -> {}
        }
        return seats;
    }

    private int atLeastHalf(double share) {
        return Math.min(valid, Math.max(valid / 2 + 1, (int) (share * valid)));
    }

    private static int sum(int[] votes) {
        int sum = 0;
        for (int vote : votes) {
            sum += vote;
        }
        return sum;
    }
}
