package vn.baucu.rehearsal.nation;

import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vn.baucu.rehearsal.benchmark.Course;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Minutes;

/**
 * What the polling teams of a nation counted, made up anew each time it is asked for: the same seed gives the same
 * minutes, so none of them need be kept. Minutes are numbered: four for each place, one for each ballot type.
 */
record Count(Places places, long seed) {

    /** What a second person confirms before it counts: a quarter of all minutes. */
    static final BallotType CONFIRMED = BallotType.COMMUNE_COUNCIL;

    private static final List<BallotType> BALLOT_TYPES = List.of(BallotType.values());
    private static final String NONE = "NONE";
    private static final int PERCENT = 100;
    /** Of the minutes to confirm, so that it is four in a hundred of all. */
    private static final int RETURNED_PERCENT = 16;

    private static final int FEWEST_VOTERS = 150;
    private static final int MOST_VOTERS = 1_500;

    /** How many numbers there are; some of them stand for no minutes. */
    int numbers() {
        return places.all().size() * BALLOT_TYPES.size();
    }

    Place place(int number) {
        return places.all().get(number / BALLOT_TYPES.size());
    }

    static BallotType ballotType(int number) {
        return BALLOT_TYPES.get(number % BALLOT_TYPES.size());
    }

    /** An island district has no communes, and so no council of a commune. */
    boolean exists(int number) {
        return place(number).unit(ballotType(number)).isPresent();
    }

    Unit unit(int number) {
        return place(number)
                .unit(ballotType(number))
                .orElseThrow(() -> new IllegalArgumentException("There are no minutes " + number));
    }

    Course course(int number) {
        boolean confirmed = ballotType(number) == CONFIRMED;
        int drawn = random(number, NONE).nextInt(PERCENT);
        return new Course(confirmed, confirmed && drawn < RETURNED_PERCENT, drawn == PERCENT - 1);
    }

    /** Voters on the list, who are the same for every ballot type of a place. */
    int listed(Place place) {
        return random(0, place.code()).nextInt(FEWEST_VOTERS, MOST_VOTERS);
    }

    /** A version of the minutes; the second tells the same voters and other ballots. */
    Minutes minutes(int number, int version) {
        Place place = place(number);
        Unit unit = unit(number);
        int listed = listed(place);
        int voted = listed - random(1, place.code()).nextInt(listed / 20);
        SplittableRandom random = random(number, version + unit.code());
        int invalid = random.nextInt(voted / 50 + 1);
        int valid = voted - invalid;
        int spoiled = random.nextInt(4);
        int unused = 2 + listed - voted + random.nextInt(20);
        int[] votes = votes(unit, valid, random);
        int total = 0;
        SortedMap<String, Integer> byCandidate = new TreeMap<>();
        for (int i = 0; i < votes.length; i++) {
            byCandidate.put(unit.candidate(i), votes[i]);
            total += votes[i];
        }
        Figures figures =
                new Figures(1, listed, voted, voted + unused + spoiled, voted, voted, valid, invalid, unused, spoiled);
        return new Minutes(
                place.code(),
                unit.ballotType(),
                figures,
                ballotsByNames(unit.seats(), valid, total),
                byCandidate,
                new TreeMap<>());
    }

    /** At least one name for each valid ballot on average, and never more than there are seats. */
    private static int[] votes(Unit unit, int valid, SplittableRandom random) {
        double[] shares = new double[unit.candidates()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = 0.3 + 0.6 * random.nextDouble();
            sum += shares[i];
        }
        double most = 0.97 * unit.seats();
        double scale = sum > most ? most / sum : 1;
        int[] votes = new int[shares.length];
        for (int i = 0; i < votes.length; i++) {
            votes[i] = (int) (valid * shares[i] * scale);
        }
        return votes;
    }

    /** As many ballots with every name as there can be, and one with what is left over. */
    private static SortedMap<Integer, Integer> ballotsByNames(int seats, int valid, int votes) {
        SortedMap<Integer, Integer> ballots = new TreeMap<>();
        for (int names = 1; names <= seats; names++) {
            ballots.put(names, 0);
        }
        int beyondOne = votes - valid;
        int full = seats == 1 ? 0 : beyondOne / (seats - 1);
        int left = seats == 1 ? 0 : beyondOne % (seats - 1);
        ballots.merge(seats, full, Integer::sum);
        ballots.merge(1 + left, left == 0 ? 0 : 1, Integer::sum);
        ballots.merge(1, valid - full - (left == 0 ? 0 : 1), Integer::sum);
        return ballots;
    }

    private SplittableRandom random(int number, String what) {
        return new SplittableRandom(seed * 31 + number * 0x9E3779B97F4A7C15L + what.hashCode() * 0xC2B2AE3D27D4EB4FL);
    }
}
