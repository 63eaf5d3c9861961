package vn.baucu.rehearsal.demonstration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Spreads the published number of polling areas and of voters over the communes of a mountain province. */
final class PollingPlaces {

    private static final int FEWEST_VOTERS = 50;
    private static final int MOST_VOTERS = 1_000;
    private static final int MOST_IN_ONE_COMMUNE = 999;
    private static final int COMMUNES_PER_GARRISON = 13;
    private static final int COMMUNES_PER_DETENTION_CENTRE = 50;

    private final PublishedFigures published;
    private final Random random;

    PollingPlaces(PublishedFigures published, Random random) {
        this.published = published;
        this.random = random;
    }

    /** How large each commune is, against the others. */
    int[] weights(List<Area> communes) {
        return communes.stream()
                .mapToInt(commune -> (commune.urban() ? 110 : 70) + random.nextInt(60))
                .toArray();
    }

    /** The polling areas of every commune; each has at least as many as its council has constituencies. */
    List<PollingArea> spread(List<Area> communes, int[] weights, int mostConstituenciesOfACommune) {
        int[] counts = Apportionment.apportion(
                published.pollingAreas(), weights, mostConstituenciesOfACommune, MOST_IN_ONE_COMMUNE);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < communes.size(); i++) {
            for (int number = 1; number <= counts[i]; number++) {
                String code = communes.get(i).code() + "-" + String.format(Locale.ROOT, "%03d", number);
                PollingAreaKind kind = number == counts[i] ? lastOf(i) : PollingAreaKind.REGULAR;
                places.add(new Place(code, communes.get(i), kind, size(communes.get(i), kind)));
            }
        }
        int[] sizes = places.stream().mapToInt(Place::weight).toArray();
        int[] voters = Apportionment.apportion(published.voters(), sizes, FEWEST_VOTERS, MOST_VOTERS);
        return IntStream.range(0, places.size())
                .mapToObj(i -> pollingArea(places.get(i), voters[i]))
                .toList();
    }

    private static PollingAreaKind lastOf(int commune) {
        if (commune % COMMUNES_PER_DETENTION_CENTRE == 4) {
            return PollingAreaKind.DETENTION;
        }
        return commune % COMMUNES_PER_GARRISON == 9 ? PollingAreaKind.ARMED_FORCES : PollingAreaKind.REGULAR;
    }

    private int size(Area commune, PollingAreaKind kind) {
        if (kind != PollingAreaKind.REGULAR) {
            return 20 + random.nextInt(40);
        }
        return (commune.urban() ? 250 : 80) + random.nextInt(520);
    }

    private PollingArea pollingArea(Place place, int voters) {
        Map<BallotType, Integer> listed = new EnumMap<>(BallotType.class);
        int votingElsewhere = random.nextInt(3);
        int staying = random.nextInt(2 + voters / 40);
        int district =
                switch (place.kind()) {
                    case REGULAR -> voters - votingElsewhere;
                    case ARMED_FORCES -> voters;
                    case DETENTION -> 5 + voters / 12;
                };
        int commune =
                switch (place.kind()) {
                    case REGULAR -> voters - votingElsewhere - staying;
                    case ARMED_FORCES -> 5 + voters / 10;
                    case DETENTION -> 5 + voters / 12;
                };
        for (BallotType ballotType : published.ballotTypes()) {
            listed.put(
                    ballotType,
                    switch (ballotType) {
                        case NATIONAL_ASSEMBLY, PROVINCIAL_COUNCIL -> voters;
                        case DISTRICT_COUNCIL -> district;
                        case COMMUNE_COUNCIL -> commune;
                    });
        }
        return new PollingArea(place.code(), place.commune().code(), place.kind(), Map.of(), listed);
    }

    private record Place(String code, Area commune, PollingAreaKind kind, int weight) {}
}
