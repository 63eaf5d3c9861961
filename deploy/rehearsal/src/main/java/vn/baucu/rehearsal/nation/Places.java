package vn.baucu.rehearsal.nation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.NationFiles;

/** Where the nation votes, and for what. */
final class Places {

    private static final int FIRST_BALLOT_COLUMN = 3;

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();
    private int candidates;

    private Places() {}

    static Places of(NationFiles files) {
        Places places = new Places();
        rows(files.areas()).forEach(row -> {
            places.parents.put(row[0], row[row.length - 1]);
            places.levels.put(row[0], row[1]);
        });
        rows(files.constituencies()).forEach(places::unit);
        Map<String, List<String>> paths = new HashMap<>();
        rows(files.pollingAreas())
                .forEach(row -> places.places.add(new Place(
                        row[0],
                        paths.computeIfAbsent(row[1], places::path),
                        Arrays.stream(row)
                                .skip(FIRST_BALLOT_COLUMN)
                                .filter(code -> !code.isEmpty())
                                .map(places::unit)
                                .toList())));
        return places;
    }

    private static Stream<String[]> rows(String csv) {
        return csv.lines().skip(1).map(row -> row.split(","));
    }

    private void unit(String[] row) {
        Unit unit = new Unit(row[0], BallotType.valueOf(row[1]), Integer.parseInt(row[4]), candidates);
        candidates += unit.candidates();
        units.put(unit.code(), unit);
    }

    private Unit unit(String code) {
        Unit unit = units.get(code);
        if (unit == null) {
            throw new IllegalArgumentException("No constituency " + code);
        }
        return unit;
    }

    private List<String> path(String area) {
        List<String> path = new ArrayList<>();
        for (String next = area; next != null; next = parents.get(next)) {
            path.add(0, next);
        }
        return path;
    }

    List<Place> all() {
        return places;
    }

    Map<String, Unit> units() {
        return units;
    }

    /** The area's level; that of the nation where there is no such area in the files. */
    String level(String area) {
        return levels.getOrDefault(area, "NATION");
    }

    /** How many stand, in all constituencies together. */
    int candidates() {
        return candidates;
    }

    List<String> provinces() {
        return places.stream().map(Place::province).distinct().toList();
    }

    /** The province with most polling areas. */
    String largestProvince() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        places.forEach(place -> sizes.merge(place.province(), 1, Integer::sum));
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow(() -> new IllegalStateException("There are no polling areas"))
                .getKey();
    }
}
