package vn.baucu.rehearsal.demonstration;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was published about one province's election; whatever is not here is generated to sum up to it.
 *
 * @param constituencies how many constituencies have how many seats, by ballot type
 */
public record PublishedFigures(
        String election,
        String name,
        String englishName,
        String regime,
        LocalDate votingDay,
        String province,
        String areasOf,
        int pollingAreas,
        int voters,
        int voted,
        Map<BallotType, SortedMap<Integer, Integer>> constituencies) {

    private static final int VOTERS_OF_A_SMALL_POLLING_AREA = 80;

    public PublishedFigures {
        constituencies = Collections.unmodifiableMap(new TreeMap<>(constituencies));
    }

    /** Lai Châu on 23 May 2021: four levels; published turnout 99.8 %. */
    public static PublishedFigures laiChau2021() {
        return new PublishedFigures(
                "2021",
                "Bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021-2026",
                "Election of the 15th National Assembly and the People's Councils 2021-2026",
                "vn-2015",
                LocalDate.of(2021, 5, 23),
                "12",
                "2021",
                867,
                269_660,
                269_121,
                Map.of(
                        BallotType.NATIONAL_ASSEMBLY, bySeats(Map.of(3, 2)),
                        BallotType.PROVINCIAL_COUNCIL, bySeats(Map.of(3, 6, 4, 3, 5, 4)),
                        BallotType.DISTRICT_COUNCIL, bySeats(Map.of(3, 5, 4, 21, 5, 32)),
                        BallotType.COMMUNE_COUNCIL, bySeats(Map.of(3, 175, 4, 290, 5, 105))));
    }

    /** Lai Châu on 15 March 2026: three levels; published turnout 99.97 %; seats of the communes are not published. */
    public static PublishedFigures laiChau2026() {
        return new PublishedFigures(
                "2026",
                "Bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026-2031",
                "Election of the 16th National Assembly and the People's Councils 2026-2031",
                "vn-2025",
                LocalDate.of(2026, 3, 15),
                "12",
                "2026",
                854,
                301_176,
                301_086,
                Map.of(
                        BallotType.NATIONAL_ASSEMBLY, bySeats(Map.of(2, 2, 3, 1)),
                        BallotType.PROVINCIAL_COUNCIL, bySeats(Map.of(3, 2, 4, 6, 5, 4)),
                        BallotType.COMMUNE_COUNCIL, bySeats(Map.of(3, 60, 4, 107, 5, 40))));
    }

    /** The published figures of one of the two elections. */
    public static PublishedFigures of(String election) {
        return switch (election) {
            case "2021" -> laiChau2021();
            case "2026" -> laiChau2026();
            default -> throw new IllegalArgumentException("There is no demonstration election " + election);
        };
    }

    /** The same province with another number of (small) polling areas, for measuring. */
    public PublishedFigures scaledTo(int otherPollingAreas, String otherElection) {
        int otherVoters = otherPollingAreas * VOTERS_OF_A_SMALL_POLLING_AREA;
        return new PublishedFigures(
                otherElection,
                name,
                englishName,
                regime,
                votingDay,
                province,
                areasOf,
                otherPollingAreas,
                otherVoters,
                otherVoters - otherVoters / 500,
                constituencies);
    }

    /** The seed whose election everybody sees. */
    public long usualSeed() {
        return votingDay.getYear();
    }

    /** The bodies elected, from the National Assembly down. */
    public Set<BallotType> ballotTypes() {
        return constituencies.keySet();
    }

    /** How many constituencies of a ballot type have how many seats. */
    public SortedMap<Integer, Integer> constituencies(BallotType ballotType) {
        SortedMap<Integer, Integer> found = constituencies.get(ballotType);
        return found == null ? bySeats(Map.of()) : found;
    }

    public int constituencyCount(BallotType ballotType) {
        return constituencies(ballotType).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static SortedMap<Integer, Integer> bySeats(Map<Integer, Integer> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
