package vn.baucu.rehearsal.expected;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.baucu.rehearsal.demonstration.Area;
import vn.baucu.rehearsal.demonstration.AreaLevel;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Candidate;
import vn.baucu.rehearsal.demonstration.Constituency;
import vn.baucu.rehearsal.demonstration.Demonstration;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.demonstration.Minutes;
import vn.baucu.rehearsal.demonstration.PollingArea;

/** The expected totals of every level and the expected conclusions of every constituency. */
public record ExpectedResults(List<AreaResult> areas, List<ConstituencyResult> constituencies) {

    private static final String NATION = "VN";

    public ExpectedResults {
        areas = List.copyOf(areas);
        constituencies = List.copyOf(constituencies);
    }

    /** Adds up the minutes of a demonstration, each on its own at every level above it. */
    public static ExpectedResults of(Demonstration demonstration) {
        return new ExpectedResults(
                areaResults(demonstration, demonstration.minutes()), constituencyResults(demonstration));
    }

    /** The whole nation's figures of one ballot type. */
    public Figures nation(BallotType ballotType) {
        return areas.stream()
                .filter(result -> result.area().equals(NATION) && result.ballotType() == ballotType)
                .map(AreaResult::figures)
                .findFirst()
                .orElse(Figures.NONE);
    }

    /** The sums of these minutes, at every level. */
    static List<AreaResult> areaResults(Demonstration demonstration, List<Minutes> counted) {
        Map<String, Area> areas = new HashMap<>();
        demonstration.areas().forEach(area -> areas.put(area.code(), area));
        Map<String, PollingArea> places = demonstration.pollingAreasByCode();
        Map<BallotType, SortedMap<String, Figures>> sums = new TreeMap<>();
        for (Minutes minutes : counted) {
            SortedMap<String, Figures> sum = sums.computeIfAbsent(minutes.ballotType(), type -> new TreeMap<>());
            for (String above : path(find(places, minutes.pollingArea()).area(), areas)) {
                sum.merge(above, minutes.figures(), Figures::plus);
            }
        }
        List<AreaResult> results = new ArrayList<>();
        sums.forEach((ballotType, sum) -> sum.forEach(
                (code, figures) -> results.add(new AreaResult(ballotType, level(code, areas), code, figures))));
        results.sort(Comparator.comparing(AreaResult::level)
                .thenComparing(AreaResult::ballotType)
                .thenComparing(AreaResult::area));
        return results;
    }

    private static List<ConstituencyResult> constituencyResults(Demonstration demonstration) {
        Map<String, PollingArea> places = demonstration.pollingAreasByCode();
        Map<String, List<Candidate>> lists = demonstration.candidatesByConstituency();
        Map<String, Figures> figures = new HashMap<>();
        Map<String, SortedMap<String, Long>> votes = new HashMap<>();
        for (Minutes minutes : demonstration.minutes()) {
            String code = find(places, minutes.pollingArea()).constituency(minutes.ballotType());
            figures.merge(code, minutes.figures(), Figures::plus);
            SortedMap<String, Long> sum = votes.computeIfAbsent(code, key -> new TreeMap<>());
            minutes.votes().forEach((candidate, count) -> sum.merge(candidate, (long) count, Long::sum));
        }
        List<ConstituencyResult> results = new ArrayList<>();
        for (Constituency constituency : demonstration.constituencies()) {
            Figures sum = figures.getOrDefault(constituency.code(), Figures.NONE);
            SortedMap<String, Long> sumOfVotes = votes.getOrDefault(constituency.code(), new TreeMap<>());
            List<Candidate> list = lists.getOrDefault(constituency.code(), List.of());
            Outcome outcome = Outcome.of(constituency.ballotType(), constituency.seats(), sum, list, sumOfVotes);
            results.add(new ConstituencyResult(constituency, sum, sumOfVotes, outcome));
        }
        return results;
    }

    private static List<String> path(String area, Map<String, Area> areas) {
        List<String> path = new ArrayList<>();
        String code = area;
        while (areas.containsKey(code)) {
            path.add(code);
            code = find(areas, code).parent();
        }
        path.add(NATION);
        return path;
    }

    private static AreaLevel level(String code, Map<String, Area> areas) {
        Area area = areas.get(code);
        return area == null ? AreaLevel.NATION : area.level();
    }

    private static <T> T find(Map<String, T> known, String code) {
        T found = known.get(code);
        if (found == null) {
            throw new IllegalArgumentException(code + " is not part of the demonstration");
        }
        return found;
    }
}
