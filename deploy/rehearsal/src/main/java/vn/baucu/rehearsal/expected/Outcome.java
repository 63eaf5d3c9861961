package vn.baucu.rehearsal.expected;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Candidate;
import vn.baucu.rehearsal.demonstration.Figures;

/**
 * What the law concludes from a round of a constituency (xác định kết quả).
 *
 * @param elected by votes, most first
 * @param undecided people of the same votes and birth date who share the last seat
 */
public record Outcome(List<String> elected, List<String> undecided, int missing, FurtherRound due) {

    /** Which further round follows. */
    public enum FurtherRound {
        NONE,
        /** Bầu cử thêm. */
        ADDITIONAL,
        /** Bầu cử lại. */
        REPEAT
    }

    public Outcome {
        elected = List.copyOf(elected);
        undecided = List.copyOf(undecided);
    }

    static Outcome of(
            BallotType ballotType, int seats, Figures figures, List<Candidate> candidates, Map<String, Long> votes) {
        if (tooFewVoted(figures)) {
            return new Outcome(List.of(), List.of(), seats, FurtherRound.REPEAT);
        }
        Outcome ranked = ranked(seats, figures, candidates, votes);
        return ranked.undecided.isEmpty() && isShort(ballotType, seats, ranked.elected)
                ? new Outcome(ranked.elected, List.of(), ranked.missing, FurtherRound.ADDITIONAL)
                : ranked;
    }

    /**
     * What the law concludes from a further round, after which there is no other.
     *
     * @param turnoutRequired article 80.4 waives it for an election repeated since too few voted
     */
    static Outcome further(
            boolean turnoutRequired, int seats, Figures figures, List<Candidate> candidates, Map<String, Long> votes) {
        return turnoutRequired && tooFewVoted(figures)
                ? new Outcome(List.of(), List.of(), seats, FurtherRound.NONE)
                : ranked(seats, figures, candidates, votes);
    }

    /** The same once it is decided who of the undecided are elected. */
    Outcome decided(List<String> chosen) {
        List<String> all = new ArrayList<>(elected);
        all.addAll(chosen);
        return new Outcome(all, List.of(), missing - chosen.size(), due);
    }

    /** Article 78.1: more than half of the listed voters, not half of them. */
    private static boolean tooFewVoted(Figures figures) {
        return 2 * figures.voted() <= figures.listed();
    }

    private static Outcome ranked(int seats, Figures figures, List<Candidate> candidates, Map<String, Long> votes) {
        // Article 78.2: more than half of the valid ballots.
        Comparator<Candidate> mostVotesFirst =
                Comparator.comparingLong((Candidate candidate) -> -votesOf(candidate, votes));
        List<Candidate> inReach = candidates.stream()
                .filter(candidate -> 2 * votesOf(candidate, votes) > figures.valid())
                .sorted(mostVotesFirst.thenComparing(Candidate::birthDate).thenComparing(Candidate::code))
                .toList();
        if (inReach.size() <= seats) {
            return concluded(seats, codes(inReach), List.of());
        }
        // Articles 78.3 and 78.4: most votes; the last seat goes to the older.
        Candidate last = inReach.get(seats - 1);
        Candidate next = inReach.get(seats);
        boolean equal =
                votesOf(last, votes) == votesOf(next, votes) && last.birthDate().equals(next.birthDate());
        if (!equal) {
            return concluded(seats, codes(inReach.subList(0, seats)), List.of());
        }
        List<Candidate> certain = new ArrayList<>();
        List<Candidate> undecided = new ArrayList<>();
        for (Candidate candidate : inReach) {
            boolean same = votesOf(candidate, votes) == votesOf(last, votes)
                    && candidate.birthDate().equals(last.birthDate());
            if (same) {
                undecided.add(candidate);
            } else if (undecided.isEmpty()) {
                certain.add(candidate);
            }
        }
        return concluded(seats, codes(certain), codes(undecided));
    }

    private static Outcome concluded(int seats, List<String> elected, List<String> undecided) {
        return new Outcome(elected, undecided, seats - elected.size(), FurtherRound.NONE);
    }

    /** Article 79: any shortage of the National Assembly, less than two thirds of a council constituency's seats. */
    private static boolean isShort(BallotType ballotType, int seats, List<String> elected) {
        return ballotType == BallotType.NATIONAL_ASSEMBLY ? elected.size() < seats : 3 * elected.size() < 2 * seats;
    }

    private static long votesOf(Candidate candidate, Map<String, Long> votes) {
        return votes.getOrDefault(candidate.code(), 0L);
    }

    private static List<String> codes(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::code).toList();
    }
}
