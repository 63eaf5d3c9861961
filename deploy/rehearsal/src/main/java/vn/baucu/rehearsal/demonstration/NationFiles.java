package vn.baucu.rehearsal.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The organisation of the whole nation of 2021 as import files: the real areas, and made-up constituencies and polling
 * areas in about the real numbers.
 */
public record NationFiles(String areas, String constituencies, String pollingAreas) {

    private static final int POLLING_AREAS = 85_000;
    private static final int IN_COMMUNE = 8;
    private static final int ASSEMBLY_CONSTITUENCIES = 3;
    private static final int DISTRICT_CONSTITUENCIES = 10;
    private static final int ISLAND_CONSTITUENCIES = 5;
    private static final int COMMUNE_CONSTITUENCIES = 7;
    private static final int SEATS_OF_THE_ASSEMBLY = 2;
    private static final int SEATS = 3;

    public static NationFiles of2021() {
        return of2021(POLLING_AREAS);
    }

    /** With so many polling areas; where they would be too few for the whole nation, they lie in the southernmost part. */
    public static NationFiles of2021(int pollingAreas) {
        List<Area> all = AreaFile.all("2021");
        int most = (pollingAreas + IN_COMMUNE - 1) / IN_COMMUNE;
        List<Area> places = places(all);
        return places.size() <= most
                ? new Writing(all, pollingAreas).files()
                : new Writing(within(all, places.subList(places.size() - most, places.size())), pollingAreas).files();
    }

    /** The areas that are not divided further. */
    private static List<Area> places(List<Area> areas) {
        Set<String> divided = areas.stream().map(Area::parent).collect(Collectors.toSet());
        return areas.stream()
                .filter(area -> area.level() != AreaLevel.PROVINCE && !divided.contains(area.code()))
                .toList();
    }

    /** These places with everything above them. */
    private static List<Area> within(List<Area> areas, List<Area> places) {
        Set<String> kept = places.stream().map(Area::code).collect(Collectors.toSet());
        for (AreaLevel level : List.of(AreaLevel.COMMUNE, AreaLevel.DISTRICT)) {
            areas.stream()
                    .filter(area -> area.level() == level && kept.contains(area.code()))
                    .forEach(area -> kept.add(area.parent()));
        }
        return areas.stream().filter(area -> kept.contains(area.code())).toList();
    }

    /** The texts by the name of the import they belong to, in the order in which they can be imported. */
    public Map<String, String> byImport() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("areas", areas);
        texts.put("constituencies", constituencies);
        texts.put("polling-areas", pollingAreas);
        return texts;
    }

    /** One pass over the tree. */
    private static final class Writing {

        private final List<Area> areas;
        private final int number;
        private final Map<String, List<Area>> children = new HashMap<>();
        private final Map<String, String> constituencyOf = new HashMap<>();
        private final StringBuilder constituencies =
                new StringBuilder("code,ballot_type,council_area,number,seats,covers\n");
        private final StringBuilder pollingAreas = new StringBuilder(
                "code,area,kind,national_assembly,provincial_council,district_council,commune_council\n");

        Writing(List<Area> areas, int number) {
            this.areas = areas;
            this.number = number;
            areas.forEach(area -> children.computeIfAbsent(area.parent(), parent -> new ArrayList<>())
                    .add(area));
        }

        NationFiles files() {
            StringBuilder text = new StringBuilder("code,level,kind,name,parent_code\n");
            areas.forEach(area -> text.append(
                            String.join(",", area.code(), area.level().name(), area.kind(), area.name(), area.parent()))
                    .append('\n'));
            for (Area province : below(Area.NATION)) {
                List<Area> districts = below(province.code());
                divide(BallotType.NATIONAL_ASSEMBLY, province, districts, ASSEMBLY_CONSTITUENCIES);
                divide(BallotType.PROVINCIAL_COUNCIL, province, districts, districts.size());
                districts.forEach(this::divide);
            }
            vote();
            return new NationFiles(text.toString(), constituencies.toString(), pollingAreas.toString());
        }

        private void divide(Area district) {
            List<Area> communes = below(district.code());
            if (communes.isEmpty()) {
                share(BallotType.DISTRICT_COUNCIL, district, ISLAND_CONSTITUENCIES);
            } else {
                divide(BallotType.DISTRICT_COUNCIL, district, communes, DISTRICT_CONSTITUENCIES);
                communes.forEach(commune -> share(BallotType.COMMUNE_COUNCIL, commune, COMMUNE_CONSTITUENCIES));
            }
        }

        /** Gives the parts to at most so many constituencies in turn. */
        private void divide(BallotType type, Area council, List<Area> parts, int most) {
            int count = Math.min(most, parts.size());
            for (int number = 1; number <= count; number++) {
                List<String> covers = new ArrayList<>();
                for (int part = number - 1; part < parts.size(); part += count) {
                    covers.add(parts.get(part).code());
                }
                String code = write(type, council, number, covers);
                covers.forEach(cover -> constituencyOf.put(type + " " + cover, code));
            }
        }

        /** Every constituency of a place that is not divided further covers all of it. */
        private void share(BallotType type, Area council, int count) {
            for (int number = 1; number <= count; number++) {
                write(type, council, number, List.of(council.code()));
            }
        }

        private String write(BallotType type, Area council, int number, List<String> covers) {
            String code = type.prefix() + "-" + council.code() + "-" + number;
            int seats = type == BallotType.NATIONAL_ASSEMBLY ? SEATS_OF_THE_ASSEMBLY : SEATS;
            constituencies
                    .append(code)
                    .append(',')
                    .append(type)
                    .append(',')
                    .append(council.code())
                    .append(',')
                    .append(number)
                    .append(',')
                    .append(seats)
                    .append(',')
                    .append(String.join(";", covers))
                    .append('\n');
            return code;
        }

        private void vote() {
            List<Area> places = places(areas);
            int written = 0;
            for (int place = 0; place < places.size(); place++) {
                int until = (int) ((long) number * (place + 1) / places.size());
                for (int ordinal = 1; written < until; ordinal++, written++) {
                    vote(places.get(place), ordinal);
                }
            }
        }

        private void vote(Area place, int ordinal) {
            boolean commune = place.level() == AreaLevel.COMMUNE;
            String district = commune ? place.parent() : place.code();
            String inDistrict = commune
                    ? constituencyOf.get("DISTRICT_COUNCIL " + place.code())
                    : "DC-" + district + "-" + (1 + ordinal % ISLAND_CONSTITUENCIES);
            String inCommune = commune ? "CC-" + place.code() + "-" + (1 + ordinal % COMMUNE_CONSTITUENCIES) : "";
            pollingAreas
                    .append(place.code())
                    .append(String.format(Locale.ROOT, "-%03d", ordinal))
                    .append(',')
                    .append(place.code())
                    .append(",REGULAR,")
                    .append(constituencyOf.get("NATIONAL_ASSEMBLY " + district))
                    .append(',')
                    .append(constituencyOf.get("PROVINCIAL_COUNCIL " + district))
                    .append(',')
                    .append(inDistrict)
                    .append(',')
                    .append(inCommune)
                    .append('\n');
        }

        private List<Area> below(String code) {
            return children.getOrDefault(code, List.of());
        }
    }
}
