package vn.baucu.rehearsal.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Minutes found to be wrong only after the result they are part of was certified and published (đính chính biên bản): two
 * candidates' votes stood in each other's lines, and a valid ballot lay among the invalid ones. It decides the last seat.
 */
public record Recount(Constituency constituency, Minutes counted, Minutes recounted) {

    /** In a close race for a seat of the province; none where no polling area decides it. */
    public static Optional<Recount> of(Demonstration demonstration) {
        Map<String, PollingArea> places = demonstration.pollingAreasByCode();
        return demonstration.constituencies().stream()
                .filter(constituency -> constituency.ballotType() == BallotType.PROVINCIAL_COUNCIL)
                .filter(constituency -> demonstration.plantedCases().get(constituency.code()) == PlantedCase.CLOSE_RACE)
                .findFirst()
                .flatMap(constituency -> in(
                        constituency,
                        demonstration.minutes().stream()
                                .filter(minutes -> minutes.ballotType() == constituency.ballotType())
                                .filter(minutes -> Optional.ofNullable(places.get(minutes.pollingArea()))
                                        .orElseThrow()
                                        .constituencies()
                                        .containsValue(constituency.code()))
                                .toList()));
    }

    /** The election with what was found in place of what was counted. */
    public Demonstration appliedTo(Demonstration demonstration) {
        List<Minutes> minutes = new ArrayList<>(demonstration.minutes());
        minutes.set(minutes.indexOf(counted), recounted);
        return new Demonstration(
                demonstration.published(),
                demonstration.areas(),
                demonstration.constituencies(),
                demonstration.pollingAreas(),
                demonstration.candidates(),
                demonstration.officers(),
                minutes,
                demonstration.plantedCases());
    }

    private static Optional<Recount> in(Constituency constituency, List<Minutes> all) {
        SortedMap<String, Integer> sum = new TreeMap<>();
        all.forEach(
                minutes -> minutes.votes().forEach((candidate, votes) -> sum.merge(candidate, votes, Integer::sum)));
        List<String> ranked = sum.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        String last = ranked.get(constituency.seats() - 1);
        String next = ranked.get(constituency.seats());
        int lead = votes(sum, last) - votes(sum, next);
        // Where least has to change.
        return all.stream()
                .filter(minutes -> minutes.figures().invalid() > 0)
                .filter(minutes -> 2 * lead(minutes, last, next) > lead)
                .min(Comparator.comparingInt((Minutes minutes) -> lead(minutes, last, next))
                        .thenComparing(Minutes::pollingArea))
                .map(minutes -> new Recount(constituency, minutes, mended(minutes, last, next)));
    }

    private static Minutes mended(Minutes counted, String last, String next) {
        SortedMap<String, Integer> votes = new TreeMap<>(counted.votes());
        votes.put(last, votes(counted.votes(), next));
        votes.put(next, votes(counted.votes(), last) + 1);
        SortedMap<Integer, Integer> ballots = new TreeMap<>(counted.ballotsByNames());
        ballots.merge(1, 1, Integer::sum);
        Figures figures = counted.figures();
        return counted.with(new Figures(
                        figures.minutes(),
                        figures.listed(),
                        figures.voted(),
                        figures.received(),
                        figures.issued(),
                        figures.collected(),
                        figures.valid() + 1,
                        figures.invalid() - 1,
                        figures.unused(),
                        figures.spoiled()))
                .withVotes(votes)
                .withBallotsByNames(ballots);
    }

    private static int lead(Minutes minutes, String last, String next) {
        return votes(minutes.votes(), last) - votes(minutes.votes(), next);
    }

    private static int votes(Map<String, Integer> votes, String candidate) {
        return votes.getOrDefault(candidate, 0);
    }
}
