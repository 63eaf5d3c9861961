package vn.baucu.rehearsal.demonstration;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The valid ballots of one constituency, each a set of the names left on it. They are really dealt, so that whatever
 * is counted from them adds up the way counted ballots do.
 */
final class BallotBox {

    private final int seats;
    private final int[] ballots;
    private final int[] ends;

    private BallotBox(int seats, int[] ballots, int[] ends) {
        this.seats = seats;
        this.ballots = ballots;
        this.ends = ends;
    }

    /** Ballots that give every candidate exactly these votes, shuffled into the polling areas. */
    static BallotBox deal(int seats, int[] votes, int[] validByPollingArea, Random random) {
        int[] ends = new int[validByPollingArea.length];
        int count = 0;
        for (int i = 0; i < ends.length; i++) {
            count += validByPollingArea[i];
            ends[i] = count;
        }
        int[] ballots = new int[count];
        // Dealing the candidates' votes round and round leaves no name twice on a ballot and no ballot empty.
        int next = 0;
        for (int candidate = 0; candidate < votes.length; candidate++) {
            for (int vote = 0; vote < votes[candidate]; vote++) {
                ballots[next] |= 1 << candidate;
                next = next + 1 == count ? 0 : next + 1;
            }
        }
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int moved = ballots[i];
            ballots[i] = ballots[other];
            ballots[other] = moved;
        }
        BallotBox box = new BallotBox(seats, ballots, ends);
        box.varyTheNumberOfNames(random);
        box.giveEveryPollingAreaItsFavourite(votes.length, random);
        return box;
    }

    /** How many valid ballots of a polling area leave one, two, ... names. */
    SortedMap<Integer, Integer> byNames(int pollingArea) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (int names = 1; names <= seats; names++) {
            counts.put(names, 0);
        }
        for (int i = start(pollingArea); i < ends[pollingArea]; i++) {
            counts.merge(Integer.bitCount(ballots[i]), 1, Integer::sum);
        }
        return counts;
    }

    int votes(int pollingArea, int candidate) {
        int count = 0;
        for (int i = start(pollingArea); i < ends[pollingArea]; i++) {
            count += (ballots[i] >> candidate) & 1;
        }
        return count;
    }

    /** Moves a name from one ballot to another now and then: totals stay, ballots differ. */
    private void varyTheNumberOfNames(Random random) {
        if (ballots.length < 2) {
            return;
        }
        for (int i = 0; i < ballots.length / 10; i++) {
            int from = random.nextInt(ballots.length);
            int to = random.nextInt(ballots.length);
            int movable = ballots[from] & ~ballots[to];
            if (movable != 0 && Integer.bitCount(ballots[from]) > 1 && Integer.bitCount(ballots[to]) < seats) {
                int name = Integer.lowestOneBit(movable);
                ballots[from] &= ~name;
                ballots[to] |= name;
            }
        }
    }

    /** Exchanges names between polling areas, so that each likes somebody better than the others do. */
    private void giveEveryPollingAreaItsFavourite(int candidates, Random random) {
        if (ends.length < 2 || ballots.length < 2) {
            return;
        }
        for (int pollingArea = 0; pollingArea < ends.length; pollingArea++) {
            int favourite = 1 << (pollingArea % candidates);
            for (int i = start(pollingArea); i < ends[pollingArea]; i += 3) {
                int elsewhere = random.nextInt(ballots.length);
                int given = Integer.highestOneBit(ballots[i] & ~ballots[elsewhere]);
                boolean gains = (ballots[i] & favourite) == 0 && (ballots[elsewhere] & favourite) != 0;
                if (gains && given != 0) {
                    ballots[i] = (ballots[i] & ~given) | favourite;
                    ballots[elsewhere] = (ballots[elsewhere] & ~favourite) | given;
                }
            }
        }
    }

    private int start(int pollingArea) {
        return pollingArea == 0 ? 0 : ends[pollingArea - 1];
    }
}
