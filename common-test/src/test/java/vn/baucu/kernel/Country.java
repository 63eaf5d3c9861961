package vn.baucu.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.ConstituencyChanged;
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
import vn.baucu.common.organisation.Organisation;

/** An election of its own for a test: two provinces, three communes with a polling area each, and who serves there. */
final class Country {

    static final String TEAM_AREA = "03388-001";
    static final String NEIGHBOUR = "03390-001";
    static final String FAR_AWAY = "00001-001";

    private static final AtomicInteger COUNTRIES = new AtomicInteger();

    private final String election = "k" + COUNTRIES.incrementAndGet();
    private final Organisation organisation;

    private Country(Organisation organisation) {
        this.organisation = organisation;
    }

    static Country in(Organisation organisation) {
        Country country = new Country(organisation);
        List<Event> events = new ArrayList<>();
        events.add(new ElectionChanged(
                country.election,
                ElectionKind.GENERAL,
                "vn-2025",
                "Bầu cử",
                LocalDate.of(2026, 3, 15),
                Phase.OPEN,
                Map.of(),
                Map.of(),
                1));
        events.add(country.area("VN", AreaLevel.NATION, null, new AreaPath("VN", null, null, null)));
        country.province(events, "12", "03388", "03390");
        country.province(events, "01", "00001");
        organisation.apply(events);
        country.serves("team", Role.POLLING_TEAM, TEAM_AREA);
        return country;
    }

    private void province(List<Event> events, String province, String... communes) {
        events.add(area(province, AreaLevel.PROVINCE, "VN", new AreaPath("VN", province, null, null)));
        events.add(new ConstituencyChanged(
                election,
                constituency(province),
                BallotType.NATIONAL_ASSEMBLY,
                province,
                new AreaPath("VN", province, null, null),
                1,
                3,
                List.of(communes),
                1));
        for (String commune : communes) {
            AreaPath path = new AreaPath("VN", province, null, commune);
            events.add(area(commune, AreaLevel.COMMUNE, province, path));
            events.add(new PollingAreaChanged(
                    election,
                    commune + "-001",
                    PollingAreaKind.REGULAR,
                    LocalDate.of(2026, 3, 15),
                    path,
                    Map.of(BallotType.NATIONAL_ASSEMBLY, constituency(province)),
                    1));
        }
    }

    static String constituency(String province) {
        return "NA-" + province + "-1";
    }

    private AreaChanged area(String code, AreaLevel level, String parent, AreaPath path) {
        return new AreaChanged(election, code, level, level.name(), "Tên " + code, parent, path, 1);
    }

    /** Gives a person of this election a duty, from an hour ago until an hour from now. */
    Country serves(String person, Role role, String scope) {
        return serves(person, new DutyGiven(role, scope, ago(1), ahead(1)));
    }

    Country serves(String person, DutyGiven... duties) {
        organisation.apply(List.of(new DutiesChanged(election, user(person), List.of(duties), 1)));
        return this;
    }

    Country servesEverywhere(String person, Role role, String scope) {
        organisation.apply(
                List.of(new DutiesChanged("*", user(person), List.of(new DutyGiven(role, scope, ago(1), null)), 1)));
        return this;
    }

    static Instant ago(int hours) {
        return Clock.systemUTC().instant().minus(Duration.ofHours(hours));
    }

    static Instant ahead(int hours) {
        return Clock.systemUTC().instant().plus(Duration.ofHours(hours));
    }

    String election() {
        return election;
    }

    /** The signed-in name of a person; no two elections of the tests share one. */
    String user(String person) {
        return person + "." + election;
    }
}
