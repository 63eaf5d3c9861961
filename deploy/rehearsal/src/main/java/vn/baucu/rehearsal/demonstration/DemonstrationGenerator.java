package vn.baucu.rehearsal.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a demonstration election from what was published, step by step from one seed. */
final class DemonstrationGenerator {

    private final PublishedFigures published;
    private final Random random;
    private final List<Area> areas;

    DemonstrationGenerator(PublishedFigures published, long seed) {
        this.published = published;
        this.random = new Random(seed);
        this.areas = AreaFile.province(published.areasOf(), published.province());
    }

    Demonstration generate() {
        List<Area> communes =
                areas.stream().filter(area -> area.level() == AreaLevel.COMMUNE).toList();
        PollingPlaces spreading = new PollingPlaces(published, random);
        int[] weights = spreading.weights(communes);
        int[] constituenciesOfCommunes = Districting.constituenciesOfCommunes(published, weights);
        List<PollingArea> spread = spreading.spread(
                communes, weights, IntStream.of(constituenciesOfCommunes).max().orElseThrow());
        Districting districting = new Districting(published, areas, spread, random);
        List<Constituency> constituencies = districting.draw(constituenciesOfCommunes);
        List<PollingArea> places = districting.assigned(spread);
        SortedMap<String, PlantedCase> planted = PlantedCases.choose(constituencies, places);
        places = withEvenVoters(places, planted);
        People people = new People(published.votingDay(), random);
        List<Candidate> candidates = candidates(constituencies, planted, people);
        List<Officer> officers = officers(constituencies, places, people);
        List<Minutes> minutes = count(constituencies, places, candidates, planted);
        return new Demonstration(published, areas, constituencies, places, candidates, officers, minutes, planted);
    }

    /** Exactly half of an odd number of voters cannot vote. */
    private static List<PollingArea> withEvenVoters(List<PollingArea> places, SortedMap<String, PlantedCase> planted) {
        List<PollingArea> even = new ArrayList<>(places);
        planted.forEach((constituency, plantedCase) -> {
            List<PollingArea> inside = places.stream()
                    .filter(place -> place.constituencies().containsValue(constituency))
                    .toList();
            BallotType ballotType = BallotType.COMMUNE_COUNCIL;
            int voters =
                    inside.stream().mapToInt(place -> place.voters(ballotType)).sum();
            if (plantedCase == PlantedCase.EXACTLY_HALF_VOTED && voters % 2 == 1) {
                PollingArea place = inside.get(0);
                Map<BallotType, Integer> listed = new EnumMap<>(place.voters());
                listed.merge(ballotType, -1, Integer::sum);
                even.set(
                        even.indexOf(place),
                        new PollingArea(place.code(), place.area(), place.kind(), place.constituencies(), listed));
            }
        });
        return even;
    }

    private List<Candidate> candidates(
            List<Constituency> constituencies, SortedMap<String, PlantedCase> planted, People people) {
        Map<String, String> names = areas.stream().collect(Collectors.toMap(Area::code, Area::name));
        Map<String, Integer> standing = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        String namesakes = constituencies.stream()
                .filter(constituency -> constituency.ballotType() == BallotType.PROVINCIAL_COUNCIL)
                .findFirst()
                .orElseThrow()
                .code();
        for (Constituency constituency : constituencies) {
            String council = constituency.ballotType().prefix() + constituency.councilArea();
            String place = names.getOrDefault(constituency.councilArea(), constituency.councilArea());
            List<Candidate> list = new ArrayList<>();
            int count = constituency.ballotType().fewestCandidates(constituency.seats());
            while (list.size() < count) {
                int numberInCouncil = standing.merge(council, 1, Integer::sum);
                Candidate candidate = people.candidate(constituency.code(), list.size() + 1, numberInCouncil, place);
                if (list.stream().noneMatch(other -> other.fullName().equals(candidate.fullName()))) {
                    list.add(candidate);
                } else {
                    standing.merge(council, -1, Integer::sum);
                }
            }
            if (constituency.code().equals(namesakes)) {
                list.set(2, list.get(2).named(list.get(0).fullName()));
            }
            if (planted.get(constituency.code()) == PlantedCase.TIE_OF_EQUAL_AGE) {
                list.set(1, list.get(1).bornOn(list.get(0).birthDate()));
            }
            candidates.addAll(list);
        }
        return candidates;
    }

    private List<Officer> officers(List<Constituency> constituencies, List<PollingArea> places, People people) {
        List<Officer> officers = new ArrayList<>();
        for (Area area : areas) {
            officers.add(new Officer("ub-" + area.code(), "COMMITTEE", area.code(), people.officer()));
        }
        for (Constituency constituency : constituencies) {
            officers.add(new Officer("ban-" + constituency.code(), "BOARD", constituency.code(), people.officer()));
        }
        for (PollingArea place : places) {
            for (int member = 1; member <= 2; member++) {
                String user = "to-" + place.code() + "-" + member;
                officers.add(new Officer(user, "POLLING_TEAM", place.code(), people.officer()));
            }
        }
        officers.add(new Officer("kiemtoan", "AUDITOR", Area.NATION, people.officer()));
        officers.addAll(secondPersons(constituencies));
        return officers;
    }

    /** Whoever confirms what the first of a body did; named apart, so that the rest of the election stays as it was. */
    private List<Officer> secondPersons(List<Constituency> constituencies) {
        People people = new People(published.votingDay(), new Random(published.usualSeed() + 1));
        List<Officer> officers = new ArrayList<>();
        areas.forEach(area ->
                officers.add(new Officer("ub-" + area.code() + "-2", "COMMITTEE", area.code(), people.officer())));
        constituencies.forEach(constituency -> officers.add(
                new Officer("ban-" + constituency.code() + "-2", "BOARD", constituency.code(), people.officer())));
        officers.add(new Officer("hdbc-2", "NATIONAL_COUNCIL", Area.NATION, people.officer()));
        return officers;
    }

    private List<Minutes> count(
            List<Constituency> constituencies,
            List<PollingArea> places,
            List<Candidate> candidates,
            SortedMap<String, PlantedCase> planted) {
        Map<String, Integer> absent = absent(places);
        Map<String, List<PollingArea>> inside = new LinkedHashMap<>();
        places.forEach(place -> place.constituencies().values().forEach(code -> inside.computeIfAbsent(
                        code, key -> new ArrayList<>())
                .add(place)));
        Map<String, List<Candidate>> lists =
                candidates.stream().collect(Collectors.groupingBy(Candidate::constituency));
        List<Minutes> minutes = new ArrayList<>();
        for (Constituency constituency : constituencies) {
            List<PollingArea> own = inside.getOrDefault(constituency.code(), List.of());
            List<Candidate> list = lists.getOrDefault(constituency.code(), List.of());
            int[] stayedAtHome = own.stream()
                    .mapToInt(place -> absentOf(place, constituency.ballotType(), absent))
                    .toArray();
            minutes.addAll(new Counting(constituency, own, list, planted.get(constituency.code()), random)
                    .count(stayedAtHome));
        }
        minutes.sort(Comparator.comparing(Minutes::pollingArea).thenComparing(Minutes::ballotType));
        return minutes;
    }

    /** Who stays at home stays at home for every ballot; where most may not cast one, fewer of them are missed. */
    private int absentOf(PollingArea place, BallotType ballotType, Map<String, Integer> absent) {
        int stayed = absent.getOrDefault(place.code(), 0);
        int everybody = place.voters(BallotType.NATIONAL_ASSEMBLY);
        int listed = place.voters(ballotType);
        return listed * 2 < everybody ? Math.min(1, stayed * listed / everybody) : stayed;
    }

    private Map<String, Integer> absent(List<PollingArea> places) {
        Map<String, Integer> absent = new HashMap<>();
        List<PollingArea> drawn = new ArrayList<>(places);
        Collections.shuffle(drawn, random);
        int left = published.voters() - published.voted();
        while (left > 0) {
            for (PollingArea place : drawn) {
                int stayed = Math.min(left, random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0);
                if (absent.getOrDefault(place.code(), 0) + stayed <= place.voters(BallotType.NATIONAL_ASSEMBLY) / 10) {
                    absent.merge(place.code(), stayed, Integer::sum);
                    left -= stayed;
                }
            }
        }
        return absent;
    }
}
