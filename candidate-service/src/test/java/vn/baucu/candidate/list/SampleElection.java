package vn.baucu.candidate.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.DutyGiven;
import vn.baucu.common.event.ElectionChanged;
import vn.baucu.common.event.Event;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Phase;

/** A small election as committee-service announces it, with a few constituencies. Each test takes one of its own. */
record SampleElection(String code, String regime, LocalDate votingDay) {

    /** One seat: three candidates at least (Art 57.6). */
    static final String ASSEMBLY = "NA-12-1";

    /** Two seats: three candidates at least (Art 58.3). */
    static final String PROVINCE = "PC-12-1";

    /** One seat: two candidates at least. */
    static final String COMMUNE = "CC-03388-1";

    static final String NEXT_COMMUNE = "CC-03389-1";
    static final String FOREIGN = "NA-11-1";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static SampleElection of2021() {
        return new SampleElection("a" + NUMBER.incrementAndGet(), "vn-2015", LocalDate.of(2021, 5, 23));
    }

    static SampleElection of2026() {
        return new SampleElection("b" + NUMBER.incrementAndGet(), "vn-2025", LocalDate.of(2026, 3, 15));
    }

    List<Event> events() {
        return Stream.concat(
                        Stream.of(
                                in(Phase.PREPARATION),
                                constituency(ASSEMBLY, BallotType.NATIONAL_ASSEMBLY, "12", province("12"), 1),
                                constituency(FOREIGN, BallotType.NATIONAL_ASSEMBLY, "11", province("11"), 1),
                                constituency(PROVINCE, BallotType.PROVINCIAL_COUNCIL, "12", province("12"), 2),
                                constituency(COMMUNE, BallotType.COMMUNE_COUNCIL, "03388", commune("03388"), 1),
                                constituency(NEXT_COMMUNE, BallotType.COMMUNE_COUNCIL, "03389", commune("03389"), 1)),
                        Stream.of(
                                duty("council", Role.NATIONAL_COUNCIL, "VN"),
                                duty("province", Role.COMMITTEE, "12"),
                                duty("foreigner", Role.COMMITTEE, "11"),
                                duty("commune", Role.COMMITTEE, "03388"),
                                duty("team", Role.POLLING_TEAM, "03388-001"),
                                duty("operator", Role.OPERATOR, "VN")))
                .toList();
    }

    ElectionChanged in(Phase phase) {
        return new ElectionChanged(
                code, ElectionKind.GENERAL, regime, "Bầu cử " + code, votingDay, phase, Map.of(), Map.of(), 1);
    }

    ConstituencyChanged constituency(
            String constituency, BallotType ballotType, String councilArea, AreaPath path, int seats) {
        return new ConstituencyChanged(
                code, constituency, ballotType, councilArea, path, 1, seats, List.of(councilArea), 1);
    }

    private Event duty(String user, Role role, String scope) {
        return new DutiesChanged(code, user, List.of(new DutyGiven(role, scope, Instant.EPOCH, null)), 1);
    }

    AreaPath commune(String commune) {
        return new AreaPath("VN", "12", regime.equals("vn-2015") ? "105" : null, commune);
    }

    private static AreaPath province(String province) {
        return new AreaPath("VN", province, null, null);
    }
}
