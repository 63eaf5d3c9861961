package vn.baucu.tally.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;

/**
 * Where an election of paper takes place: real names of areas, the long ones and those with a hyphen or a number.
 *
 * @param repeated the constituency that votes again
 * @param extended the constituency that votes once more for the seats left open
 */
record PaperMap(
        int year,
        String regime,
        String name,
        LocalDate votingDay,
        String province,
        String commune,
        String pollingArea,
        String repeated,
        String extended,
        Map<String, Area> areas,
        List<PaperUnit> units) {

    /** An area with its name. */
    record Area(String name, AreaLevel level, AreaPath path) {}

    AreaPath pathOf(String place) {
        return areas.get(place.substring(0, place.indexOf('-'))).path();
    }

    /** Bà Rịa - Vũng Tàu before the districts were abolished. */
    static PaperMap of2021() {
        Map<String, Area> areas = new LinkedHashMap<>();
        areas.put("77", new Area("Tỉnh Bà Rịa - Vũng Tàu", AreaLevel.PROVINCE, path("77", null, null)));
        List<String> districts = List.of(
                "Thành phố Vũng Tàu",
                "Thành phố Bà Rịa",
                "Huyện Châu Đức",
                "Huyện Xuyên Mộc",
                "Huyện Long Điền",
                "Huyện Đất Đỏ",
                "Thị xã Phú Mỹ",
                "Huyện Côn Đảo");
        List<String> communes = List.of(
                "Phường Thắng Tam",
                "Phường Phước Nguyên",
                "Thị trấn Ngãi Giao",
                "Thị trấn Phước Bửu",
                "Xã Phước Tỉnh",
                "Xã Phước Long Thọ",
                "Phường Hắc Dịch");
        List<String> places = new ArrayList<>();
        for (int i = 0; i < districts.size(); i++) {
            String district = String.valueOf(747 + i);
            areas.put(district, new Area(districts.get(i), AreaLevel.DISTRICT, path("77", district, null)));
            if (i < communes.size()) {
                String commune = String.valueOf(26500 + 20 * i);
                areas.put(commune, new Area(communes.get(i), AreaLevel.COMMUNE, path("77", district, commune)));
                places.add(commune);
            } else {
                places.add(district);
            }
        }
        List<PaperUnit> units = new ArrayList<>();
        AreaPath province = path("77", null, null);
        units.add(unit(
                BallotType.NATIONAL_ASSEMBLY,
                "77",
                province,
                1,
                3,
                8,
                List.of("747", "753", "754"),
                areas(places, 0, 6, 7)));
        units.add(unit(
                BallotType.NATIONAL_ASSEMBLY,
                "77",
                province,
                2,
                3,
                5,
                List.of("748", "749", "750", "751", "752"),
                areas(places, 1, 2, 3, 4, 5)));
        for (int number = 1; number <= 16; number++) {
            int seats = 3 + number % 3;
            int at = (number - 1) % places.size();
            units.add(unit(
                    BallotType.PROVINCIAL_COUNCIL,
                    "77",
                    province,
                    number,
                    seats,
                    seats == 3 ? 5 : seats + 3,
                    List.of(String.valueOf(747 + at)),
                    List.of(places.get(at) + "-" + (number > 8 ? "002" : "001"))));
        }
        units.add(unit(
                BallotType.DISTRICT_COUNCIL,
                "750",
                path("77", "750", null),
                1,
                3,
                5,
                List.of("26560"),
                List.of("26560-001")));
        units.add(unit(
                BallotType.COMMUNE_COUNCIL,
                "26560",
                path("77", "750", "26560"),
                1,
                5,
                8,
                List.of("26560"),
                List.of("26560-001")));
        return new PaperMap(
                2021,
                "vn-2015",
                "Bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021 - 2026",
                LocalDate.of(2021, 5, 23),
                "77",
                "26560",
                "26560-001",
                "NA-77-2",
                "PC-77-6",
                areas,
                units);
    }

    /** Thành phố Hồ Chí Minh after the mergers, which has the most of everything. */
    static PaperMap of2026() {
        Map<String, Area> areas = new LinkedHashMap<>();
        areas.put("79", new Area("Thành phố Hồ Chí Minh", AreaLevel.PROVINCE, path("79", null, null)));
        String names =
                "Phường Sài Gòn,Phường Tân Định,Phường Bến Thành,Phường Cầu Ông Lãnh,Phường Bàn Cờ,Phường Xuân Hòa,"
                        + "Phường Nhiêu Lộc,Phường Vĩnh Hội,Phường Khánh Hội,Phường Xóm Chiếu,Phường Chợ Quán,Phường An Đông,"
                        + "Phường Chợ Lớn,Phường Bình Tây,Phường Bình Tiên,Phường Bình Phú,Phường Phú Lâm,Phường Tân Thuận,"
                        + "Phường Phú Thuận,Phường Tân Mỹ,Phường Tân Hưng,Phường Chánh Hưng,Phường Phú Định,Phường Bình Đông,"
                        + "Phường Diên Hồng,Phường Vườn Lài,Phường Hòa Hưng,Phường Minh Phụng,Phường Bình Thới,Phường Hòa Bình,"
                        + "Phường Bà Rịa,Phường Vũng Tàu,Phường Tam Thắng,Phường Rạch Dừa,Phường Phước Thắng,Xã Xuyên Mộc,"
                        + "Xã Bàu Lâm,Xã Hòa Hội,Xã Long Điền,Đặc khu Côn Đảo";
        List<String> codes = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            String code = String.valueOf(26734 + 3 * codes.size());
            areas.put(code, new Area(name, AreaLevel.COMMUNE, path("79", null, code)));
            codes.add(code);
        }
        List<PaperUnit> units = new ArrayList<>();
        AreaPath province = path("79", null, null);
        for (int number = 1; number <= 2; number++) {
            List<String> covers = codes.subList(20 * number - 20, 20 * number);
            units.add(unit(BallotType.NATIONAL_ASSEMBLY, "79", province, number, 3, 5, covers, areas(covers)));
        }
        for (int number = 1; number <= 20; number++) {
            int seats = 3 + number % 3;
            List<String> covers = codes.subList(2 * number - 2, 2 * number);
            units.add(unit(
                    BallotType.PROVINCIAL_COUNCIL,
                    "79",
                    province,
                    number,
                    seats,
                    seats == 3 ? 5 : seats + 3,
                    covers,
                    areas(covers)));
        }
        String commune = codes.get(0);
        units.add(unit(
                BallotType.COMMUNE_COUNCIL,
                commune,
                path("79", null, commune),
                1,
                5,
                8,
                List.of(commune),
                List.of(commune + "-001")));
        return new PaperMap(
                2026,
                "vn-2025",
                "Bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031",
                LocalDate.of(2026, 3, 15),
                "79",
                commune,
                commune + "-001",
                "NA-79-2",
                "PC-79-6",
                areas,
                units);
    }

    private static PaperUnit unit(
            BallotType ballotType,
            String council,
            AreaPath path,
            int number,
            int seats,
            int candidates,
            List<String> covers,
            List<String> pollingAreas) {
        return new PaperUnit(ballotType, council, path, number, seats, candidates, covers, pollingAreas);
    }

    private static List<String> areas(List<String> places, int... which) {
        List<String> chosen = new ArrayList<>();
        for (int place : which) {
            chosen.add(String.format(Locale.ROOT, "%s-001", places.get(place)));
            chosen.add(String.format(Locale.ROOT, "%s-002", places.get(place)));
        }
        return chosen;
    }

    private static List<String> areas(List<String> places) {
        return places.stream().map(place -> place + "-001").toList();
    }

    private static AreaPath path(String province, String district, String commune) {
        return new AreaPath("VN", province, district, commune);
    }
}
