package vn.baucu.rehearsal.demonstration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A whole demonstration election: who votes where, for whom, and what every polling team counted in the end. */
public record Demonstration(
        PublishedFigures published,
        List<Area> areas,
        List<Constituency> constituencies,
        List<PollingArea> pollingAreas,
        List<Candidate> candidates,
        List<Officer> officers,
        List<Minutes> minutes,
        SortedMap<String, PlantedCase> plantedCases) {

    public Demonstration {
        areas = List.copyOf(areas);
        constituencies = List.copyOf(constituencies);
        pollingAreas = List.copyOf(pollingAreas);
        candidates = List.copyOf(candidates);
        officers = List.copyOf(officers);
        minutes = List.copyOf(minutes);
        plantedCases = Collections.unmodifiableSortedMap(new TreeMap<>(plantedCases));
    }

    /** The demonstration election of a year, the same for everybody. */
    public static Demonstration of(String election) {
        PublishedFigures published = PublishedFigures.of(election);
        return of(published, published.usualSeed());
    }

    /** The election as it was, with invented votes; the same seed gives the same election. */
    public static Demonstration of(PublishedFigures published, long seed) {
        return new DemonstrationGenerator(published, seed).generate();
    }

    public String election() {
        return published.election();
    }

    /** Constituencies by their code. */
    public Map<String, Constituency> constituenciesByCode() {
        return constituencies.stream().collect(Collectors.toMap(Constituency::code, Function.identity()));
    }

    /** Polling areas by their code. */
    public Map<String, PollingArea> pollingAreasByCode() {
        return pollingAreas.stream().collect(Collectors.toMap(PollingArea::code, Function.identity()));
    }

    /** The official lists by constituency. */
    public Map<String, List<Candidate>> candidatesByConstituency() {
        return candidates.stream().collect(Collectors.groupingBy(Candidate::constituency));
    }
}
