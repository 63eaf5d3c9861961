package vn.baucu.rehearsal.demonstration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the constituencies: neighbours together, nearly equal numbers of voters, the published numbers of seats. */
final class Districting {

    private static final int FEWEST_SEATS_OF_A_COMMUNE = 15;
    private static final int MOST_SEATS_OF_A_COMMUNE = 30;
    private static final int FEWEST_SEATS_OF_A_DISTRICT = 30;
    private static final int MOST_SEATS_OF_A_DISTRICT = 35;

    private final PublishedFigures published;
    private final List<Area> areas;
    private final List<Area> communes;
    private final Map<String, List<PollingArea>> pollingAreas;
    private final Random random;
    private final List<Constituency> drawn = new ArrayList<>();
    private final Map<String, Map<BallotType, String>> constituenciesOfPollingArea = new HashMap<>();

    Districting(PublishedFigures published, List<Area> areas, List<PollingArea> pollingAreas, Random random) {
        this.published = published;
        this.areas = areas;
        this.communes =
                areas.stream().filter(area -> area.level() == AreaLevel.COMMUNE).toList();
        this.pollingAreas = pollingAreas.stream()
                .collect(Collectors.groupingBy(PollingArea::area, LinkedHashMap::new, Collectors.toList()));
        this.random = random;
    }

    /** How many constituencies each commune's council gets: one more for the larger ones. */
    static int[] constituenciesOfCommunes(PublishedFigures published, int[] weights) {
        int count = published.constituencyCount(BallotType.COMMUNE_COUNCIL);
        int each = count / weights.length;
        return Apportionment.apportion(count, weights, each, each + 1);
    }

    List<Constituency> draw(int[] constituenciesOfCommunes) {
        published.ballotTypes().forEach(ballotType -> {
            switch (ballotType) {
                case NATIONAL_ASSEMBLY -> drawNationalAssembly();
                case PROVINCIAL_COUNCIL -> drawProvincialCouncil();
                case DISTRICT_COUNCIL -> drawDistrictCouncils();
                case COMMUNE_COUNCIL -> drawCommuneCouncils(constituenciesOfCommunes);
            }
        });
        return List.copyOf(drawn);
    }

    /** The polling areas, each now in exactly one constituency of every ballot type. */
    List<PollingArea> assigned(List<PollingArea> all) {
        return all.stream()
                .map(place -> new PollingArea(
                        place.code(),
                        place.area(),
                        place.kind(),
                        constituenciesOfPollingArea.getOrDefault(place.code(), Map.of()),
                        place.voters()))
                .toList();
    }

    private void drawNationalAssembly() {
        List<List<Area>> parts = districts().isEmpty() ? singly(communes) : communesByDistrict();
        List<Integer> seats = seats(BallotType.NATIONAL_ASSEMBLY);
        drawRuns(BallotType.NATIONAL_ASSEMBLY, published.province(), parts, seats);
    }

    /** More constituencies than districts: the largest districts are divided, the law allows parts made of communes. */
    private void drawProvincialCouncil() {
        List<Integer> seats = seats(BallotType.PROVINCIAL_COUNCIL);
        if (districts().isEmpty()) {
            drawRuns(BallotType.PROVINCIAL_COUNCIL, published.province(), singly(communes), seats);
            return;
        }
        List<List<Area>> byDistrict = communesByDistrict();
        int[] weights = byDistrict.stream()
                .mapToInt(district -> voters(BallotType.PROVINCIAL_COUNCIL, district))
                .toArray();
        int[] counts = Apportionment.apportion(
                seats.size(), weights, 1, byDistrict.get(0).size());
        int from = 0;
        for (int i = 0; i < counts.length; i++) {
            List<Integer> own = seats.subList(from, from + counts[i]);
            drawRuns(BallotType.PROVINCIAL_COUNCIL, published.province(), singly(byDistrict.get(i)), own);
            from += counts[i];
        }
    }

    private void drawDistrictCouncils() {
        List<List<Area>> byDistrict = communesByDistrict();
        int[] sizes = byDistrict.stream().mapToInt(List::size).toArray();
        int count = published.constituencyCount(BallotType.DISTRICT_COUNCIL);
        int each = count / sizes.length;
        int[] counts = Apportionment.apportion(count, sizes, each, each + 1);
        List<List<Integer>> seats = Apportionment.dealSeats(
                seats(BallotType.DISTRICT_COUNCIL),
                counts,
                FEWEST_SEATS_OF_A_DISTRICT,
                MOST_SEATS_OF_A_DISTRICT,
                random);
        for (int i = 0; i < counts.length; i++) {
            drawRuns(BallotType.DISTRICT_COUNCIL, districts().get(i).code(), singly(byDistrict.get(i)), seats.get(i));
        }
    }

    private void drawCommuneCouncils(int[] counts) {
        List<List<Integer>> seats = Apportionment.dealSeats(
                seats(BallotType.COMMUNE_COUNCIL), counts, FEWEST_SEATS_OF_A_COMMUNE, MOST_SEATS_OF_A_COMMUNE, random);
        for (int i = 0; i < counts.length; i++) {
            String commune = communes.get(i).code();
            List<List<PollingArea>> parts =
                    pollingAreasOf(commune).stream().map(List::of).toList();
            drawRuns(BallotType.COMMUNE_COUNCIL, commune, seats.get(i), parts, List.of(commune));
        }
    }

    private void drawRuns(BallotType ballotType, String council, List<List<Area>> parts, List<Integer> seats) {
        List<List<PollingArea>> places = parts.stream()
                .map(part -> part.stream()
                        .flatMap(area -> pollingAreasOf(area.code()).stream())
                        .toList())
                .toList();
        drawRuns(ballotType, council, seats, places, List.of());
    }

    private void drawRuns(
            BallotType ballotType,
            String council,
            List<Integer> seats,
            List<List<PollingArea>> parts,
            List<String> covers) {
        int[] weights = parts.stream()
                .mapToInt(part -> part.stream()
                        .mapToInt(place -> place.voters(ballotType))
                        .sum())
                .toArray();
        int[] ends = Apportionment.cut(weights, seats.size());
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            List<PollingArea> inside = parts.subList(from, ends[i]).stream()
                    .flatMap(Collection::stream)
                    .toList();
            Set<String> places =
                    inside.stream().map(PollingArea::area).collect(Collectors.toCollection(LinkedHashSet::new));
            int number = 1
                    + (int) drawn.stream()
                            .filter(other -> other.ballotType() == ballotType
                                    && other.councilArea().equals(council))
                            .count();
            Constituency constituency = Constituency.of(
                    ballotType,
                    council,
                    number,
                    seats.get(i),
                    covers.isEmpty() ? wholeDistrictsOrCommunes(places) : covers);
            drawn.add(constituency);
            inside.forEach(place -> constituenciesOfPollingArea
                    .computeIfAbsent(place.code(), code -> new EnumMap<>(BallotType.class))
                    .put(ballotType, constituency.code()));
            from = ends[i];
        }
    }

    private List<String> wholeDistrictsOrCommunes(Set<String> inside) {
        Set<String> left = new LinkedHashSet<>(inside);
        List<String> covers = new ArrayList<>();
        for (int i = 0; i < districts().size(); i++) {
            Set<String> whole =
                    communesByDistrict().get(i).stream().map(Area::code).collect(Collectors.toCollection(HashSet::new));
            if (left.containsAll(whole)) {
                left.removeAll(whole);
                covers.add(districts().get(i).code());
            }
        }
        covers.addAll(left);
        return covers;
    }

    private List<Integer> seats(BallotType ballotType) {
        List<Integer> seats = new ArrayList<>();
        published.constituencies(ballotType).forEach((count, constituencies) -> IntStream.range(0, constituencies)
                .forEach(i -> seats.add(count)));
        Collections.shuffle(seats, random);
        return seats;
    }

    private int voters(BallotType ballotType, List<Area> places) {
        return places.stream()
                .flatMap(area -> pollingAreasOf(area.code()).stream())
                .mapToInt(place -> place.voters(ballotType))
                .sum();
    }

    private List<PollingArea> pollingAreasOf(String commune) {
        return pollingAreas.getOrDefault(commune, List.of());
    }

    private List<Area> districts() {
        return areas.stream().filter(area -> area.level() == AreaLevel.DISTRICT).toList();
    }

    private List<List<Area>> communesByDistrict() {
        return districts().stream()
                .map(district -> communes.stream()
                        .filter(commune -> commune.parent().equals(district.code()))
                        .toList())
                .toList();
    }

    private static List<List<Area>> singly(List<Area> places) {
        return places.stream().map(List::of).toList();
    }
}
