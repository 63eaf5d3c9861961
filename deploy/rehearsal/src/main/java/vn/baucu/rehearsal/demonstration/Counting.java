package vn.baucu.rehearsal.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lets the polling teams of one constituency count one ballot type. */
final class Counting {

    private static final double INVALID = 0.004;
    private static final double TAKEN_AWAY = 0.015;
    private static final double MOST_INVALID = 0.029;

    private final Constituency constituency;
    private final List<PollingArea> places;
    private final List<Candidate> candidates;
    private final @Nullable PlantedCase planted;
    private final Random random;

    Counting(
            Constituency constituency,
            List<PollingArea> places,
            List<Candidate> candidates,
            @Nullable PlantedCase planted,
            Random random) {
        this.constituency = constituency;
        this.places = places;
        this.candidates = candidates;
        this.planted = planted;
        this.random = random;
    }

    /** Minutes of every polling area, given how many of its listed voters stayed at home. */
    List<Minutes> count(int[] absent) {
        List<Paper> papers = new ArrayList<>();
        int[] voted = voted(absent);
        for (int i = 0; i < places.size(); i++) {
            papers.add(Paper.used(places.get(i).voters(constituency.ballotType()), voted[i], random));
        }
        if (planted == PlantedCase.EXACTLY_HALF_OF_BALLOTS) {
            makeTheValidBallotsEven(papers);
        }
        int[] valid = papers.stream().mapToInt(Paper::valid).toArray();
        VoteShape shape = new VoteShape(
                constituency.seats(), candidates.size(), IntStream.of(valid).sum(), random);
        int[] votes = byCandidate(shape.votes(planted));
        BallotBox box = BallotBox.deal(constituency.seats(), votes, valid, random);
        return IntStream.range(0, places.size())
                .mapToObj(i -> minutes(i, papers.get(i), box))
                .toList();
    }

    private int[] voted(int[] absent) {
        int[] voted = IntStream.range(0, places.size())
                .map(i -> Math.max(0, places.get(i).voters(constituency.ballotType()) - absent[i]))
                .toArray();
        if (planted == PlantedCase.EXACTLY_HALF_VOTED) {
            int listed = places.stream()
                    .mapToInt(place -> place.voters(constituency.ballotType()))
                    .sum();
            int left = listed / 2;
            for (int i = 0; i < voted.length; i++) {
                int half = places.get(i).voters(constituency.ballotType()) / 2;
                voted[i] = i == voted.length - 1 ? left : half;
                left -= voted[i];
            }
        }
        return voted;
    }

    private static void makeTheValidBallotsEven(List<Paper> papers) {
        if (papers.stream().mapToInt(Paper::valid).sum() % 2 == 1) {
            papers.set(0, papers.get(0).withOneMoreInvalid());
        }
    }

    /** The order of the candidates' codes says nothing about their votes, save where equal age is asked for. */
    private int[] byCandidate(int[] votesByPlace) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, votesByPlace.length).boxed().toList());
        Collections.shuffle(places, random);
        if (planted == PlantedCase.TIE_OF_EQUAL_AGE) {
            Collections.swap(places, 0, places.indexOf(constituency.seats() - 1));
            Collections.swap(places, 1, places.indexOf(constituency.seats()));
        }
        return places.stream().mapToInt(place -> votesByPlace[place]).toArray();
    }

    private Minutes minutes(int place, Paper paper, BallotBox box) {
        SortedMap<String, Integer> votes = new TreeMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            votes.put(candidates.get(i).code(), box.votes(place, i));
        }
        SortedMap<String, String> explanations = new TreeMap<>();
        if (paper.issued() != paper.voted() || paper.collected() != paper.voted()) {
            explanations.put(
                    "M4", (paper.issued() - paper.collected()) + " cử tri mang phiếu về, không bỏ vào hòm phiếu");
        }
        return new Minutes(
                places.get(place).code(),
                constituency.ballotType(),
                paper.figures(),
                box.byNames(place),
                votes,
                explanations);
    }

    /** What became of the ballot papers a polling team received. */
    private record Paper(int listed, int voted, int received, int issued, int collected, int invalid, int spoiled) {

        static Paper used(int listed, int voted, Random random) {
            int issued = voted;
            int collected = voted;
            if (voted > 20 && random.nextDouble() < TAKEN_AWAY) {
                int taken = 1 + random.nextInt(2);
                // Some leave with the ballot before the card is stamped, some after.
                if (random.nextInt(3) == 0 && voted + taken <= listed) {
                    issued += taken;
                } else {
                    collected -= taken;
                }
            }
            int invalid = 0;
            for (int ballot = 0; ballot < collected; ballot++) {
                invalid += random.nextDouble() < INVALID ? 1 : 0;
            }
            invalid = Math.min(invalid, (int) (MOST_INVALID * collected));
            int spoiled = random.nextInt(1 + voted / 100 + (random.nextInt(4) == 0 ? 1 : 0));
            int reserve = 2 + spoiled + listed / 40;
            return new Paper(listed, voted, listed + reserve, issued, collected, invalid, spoiled);
        }

        Paper withOneMoreInvalid() {
            return new Paper(listed, voted, received, issued, collected, invalid + 1, spoiled);
        }

        int valid() {
            return collected - invalid;
        }

        Figures figures() {
            return new Figures(
                    1,
                    listed,
                    voted,
                    received,
                    issued,
                    collected,
                    valid(),
                    invalid,
                    received - issued - spoiled,
                    spoiled);
        }
    }
}
