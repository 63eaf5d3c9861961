package vn.baucu.voter.roll;

import static vn.baucu.common.law.BallotType.COMMUNE_COUNCIL;
import static vn.baucu.common.law.BallotType.DISTRICT_COUNCIL;
import static vn.baucu.common.law.BallotType.NATIONAL_ASSEMBLY;
import static vn.baucu.common.law.BallotType.PROVINCIAL_COUNCIL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.event.ElectionChanged;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.PollingAreaKind;

/**
 * A small election as committee-service announces it: province 12 with district 105, communes 03388 and 03389, an island
 * district 755 without communes, and a foreign province 11. Each test takes one of its own.
 */
record SampleElection(String code, String regime, LocalDate votingDay) {

    static final LocalDate LONG_AGO = LocalDate.of(2021, 5, 23);

    static final String FULL = "03388-001";
    static final String DETENTION = "03388-002";
    static final String NEXT_COMMUNE = "03389-001";
    static final String ISLAND = "755-001";
    static final String EARLY = "03389-002";
    static final String FOREIGN = "03111-001";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static SampleElection of2021() {
        return new SampleElection("a" + NUMBER.incrementAndGet(), "vn-2015", LONG_AGO);
    }

    static SampleElection of2026() {
        return new SampleElection("b" + NUMBER.incrementAndGet(), "vn-2025", LocalDate.of(2026, 3, 15));
    }

    static SampleElection on(LocalDate votingDay) {
        return new SampleElection("c" + NUMBER.incrementAndGet(), "vn-2015", votingDay);
    }

    List<Event> events() {
        List<Event> events = new ArrayList<>();
        events.add(in(Phase.PREPARATION));
        events.addAll(areas());
        events.addAll(pollingAreas());
        events.addAll(duties());
        return events;
    }

    ElectionChanged in(Phase phase) {
        return new ElectionChanged(
                code, ElectionKind.GENERAL, regime, "Bầu cử " + code, votingDay, phase, Map.of(), Map.of(), 1);
    }

    private List<Event> areas() {
        boolean districts = regime.equals("vn-2015");
        List<Event> areas = new ArrayList<>();
        areas.add(area("VN", AreaLevel.NATION, null, path(null, null, null)));
        areas.add(area("12", AreaLevel.PROVINCE, "VN", path("12", null, null)));
        areas.add(area("11", AreaLevel.PROVINCE, "VN", path("11", null, null)));
        if (districts) {
            areas.add(area("105", AreaLevel.DISTRICT, "12", path("12", "105", null)));
            areas.add(area("755", AreaLevel.DISTRICT, "12", path("12", "755", null)));
        }
        areas.add(area("03388", AreaLevel.COMMUNE, districts ? "105" : "12", commune("03388")));
        areas.add(area("03389", AreaLevel.COMMUNE, districts ? "105" : "12", commune("03389")));
        return areas;
    }

    private AreaChanged area(String area, AreaLevel level, String parent, AreaPath path) {
        return new AreaChanged(code, area, level, "đơn vị", "Địa bàn " + area, parent, path, 1);
    }

    private List<Event> pollingAreas() {
        List<Event> places = new ArrayList<>();
        places.add(place(FULL, PollingAreaKind.REGULAR, commune("03388"), votingDay, ballots()));
        places.add(place(
                DETENTION,
                PollingAreaKind.DETENTION,
                commune("03388"),
                votingDay,
                List.of(NATIONAL_ASSEMBLY, PROVINCIAL_COUNCIL)));
        places.add(place(NEXT_COMMUNE, PollingAreaKind.REGULAR, commune("03389"), votingDay, ballots()));
        places.add(place(EARLY, PollingAreaKind.REGULAR, commune("03389"), votingDay.minusDays(10), ballots()));
        places.add(place(
                FOREIGN, PollingAreaKind.REGULAR, path("11", null, "03111"), votingDay, List.of(NATIONAL_ASSEMBLY)));
        if (regime.equals("vn-2015")) {
            places.add(place(
                    ISLAND,
                    PollingAreaKind.REGULAR,
                    path("12", "755", null),
                    votingDay,
                    List.of(NATIONAL_ASSEMBLY, PROVINCIAL_COUNCIL, DISTRICT_COUNCIL)));
        }
        return places;
    }

    private PollingAreaChanged place(
            String place, PollingAreaKind kind, AreaPath path, LocalDate date, List<BallotType> ballots) {
        Map<BallotType, String> constituencies = new EnumMap<>(BallotType.class);
        ballots.forEach(ballot -> constituencies.put(ballot, ballot.prefix() + "-12-1"));
        return new PollingAreaChanged(code, place, kind, date, path, constituencies, 1);
    }

    private List<BallotType> ballots() {
        return regime.equals("vn-2015")
                ? List.of(NATIONAL_ASSEMBLY, PROVINCIAL_COUNCIL, DISTRICT_COUNCIL, COMMUNE_COUNCIL)
                : List.of(NATIONAL_ASSEMBLY, PROVINCIAL_COUNCIL, COMMUNE_COUNCIL);
    }

    private List<Event> duties() {
        return List.of(
                duty("council", Role.NATIONAL_COUNCIL, "VN"),
                duty("province", Role.COMMITTEE, "12"),
                duty("foreigner", Role.COMMITTEE, "11"),
                duty("registrar", Role.REGISTRAR, "03388"),
                duty("team", Role.POLLING_TEAM, FULL),
                duty("operator", Role.OPERATOR, "VN"));
    }

    private DutiesChanged duty(String user, Role role, String scope) {
        return new DutiesChanged(code, user, List.of(new DutyGiven(role, scope, Instant.EPOCH, null)), 1);
    }

    private AreaPath commune(String commune) {
        return path("12", regime.equals("vn-2015") ? "105" : null, commune);
    }

    private static AreaPath path(String province, String district, String commune) {
        return new AreaPath("VN", province, district, commune);
    }
}
