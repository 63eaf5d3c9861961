package vn.baucu.rehearsal.demonstration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Chooses which constituencies show what: rare cases in small communes, one tie for a seat of the province. */
final class PlantedCases {

    private static final int ONE_CLOSE_RACE_IN = 17;

    private PlantedCases() {}

    static SortedMap<String, PlantedCase> choose(List<Constituency> constituencies, List<PollingArea> pollingAreas) {
        SortedMap<String, PlantedCase> chosen = new TreeMap<>();
        List<Constituency> councils = constituencies.stream()
                .filter(constituency -> constituency.ballotType() != BallotType.NATIONAL_ASSEMBLY)
                .toList();
        for (int i = 0; i < councils.size(); i += ONE_CLOSE_RACE_IN) {
            chosen.put(councils.get(i).code(), PlantedCase.CLOSE_RACE);
        }

        List<Constituency> province = only(councils, BallotType.PROVINCIAL_COUNCIL, constituency -> true);
        chosen.put(province.get(1).code(), PlantedCase.TIE_AT_LAST_SEAT);
        chosen.put(
                province.stream()
                        .skip(2)
                        .filter(constituency -> constituency.seats() == 5)
                        .findFirst()
                        .orElseThrow()
                        .code(),
                PlantedCase.EXACTLY_HALF_OF_BALLOTS);

        Map<String, Integer> voters = pollingAreas.stream()
                .collect(Collectors.groupingBy(
                        place -> place.constituency(BallotType.COMMUNE_COUNCIL),
                        Collectors.summingInt(place -> place.voters(BallotType.COMMUNE_COUNCIL))));
        Comparator<Constituency> smallestFirst = Comparator.<Constituency>comparingInt(
                        constituency -> voters.getOrDefault(constituency.code(), 0))
                .thenComparing(Constituency::code);
        List<Constituency> smallWithThree =
                only(councils, BallotType.COMMUNE_COUNCIL, constituency -> constituency.seats() == 3).stream()
                        .sorted(smallestFirst)
                        .skip(5)
                        .toList();
        chosen.put(smallWithThree.get(0).code(), PlantedCase.TIE_OF_EQUAL_AGE);
        chosen.put(smallWithThree.get(1).code(), PlantedCase.EXACTLY_HALF_VOTED);
        chosen.put(smallWithThree.get(2).code(), PlantedCase.TWO_THIRDS_ELECTED);
        chosen.put(smallWithThree.get(3).code(), PlantedCase.BELOW_TWO_THIRDS);
        chosen.put(smallWithThree.get(4).code(), PlantedCase.TIE_AT_LAST_SEAT);
        List<Constituency> smallWithFive =
                only(councils, BallotType.COMMUNE_COUNCIL, constituency -> constituency.seats() == 5).stream()
                        .sorted(smallestFirst)
                        .skip(3)
                        .toList();
        chosen.put(smallWithFive.get(0).code(), PlantedCase.BELOW_TWO_THIRDS);
        chosen.put(smallWithFive.get(1).code(), PlantedCase.TIE_ABOVE_LAST_SEAT);
        chosen.put(smallWithFive.get(2).code(), PlantedCase.EXACTLY_HALF_OF_BALLOTS);
        return chosen;
    }

    private static List<Constituency> only(
            List<Constituency> constituencies, BallotType ballotType, Predicate<Constituency> fits) {
        return constituencies.stream()
                .filter(constituency -> constituency.ballotType() == ballotType)
                .filter(fits)
                .toList();
    }
}
