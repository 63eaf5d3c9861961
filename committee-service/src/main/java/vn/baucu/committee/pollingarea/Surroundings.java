package vn.baucu.committee.pollingarea;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.AreaTree;
import vn.baucu.committee.constituency.Constituency;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Regime;
import vn.baucu.common.organisation.Election;

/**
 * What a polling area must fit into, read once for a whole file.
 *
 * @param hamlets the commune of each, by code
 */
record Surroundings(
        Election election,
        Regime regime,
        AreaTree areas,
        Map<String, Constituency> constituencies,
        Set<String> councils,
        Map<String, String> hamlets) {

    static Surroundings of(
            Election election,
            Regime regime,
            AreaTree areas,
            Map<String, Constituency> constituencies,
            Map<String, String> hamlets) {
        Set<String> councils = new HashSet<>();
        constituencies
                .values()
                .forEach(constituency -> councils.add(council(constituency.ballotType(), constituency.councilArea())));
        return new Surroundings(election, regime, areas, constituencies, councils, hamlets);
    }

    /** The column in which a file names the constituency of a ballot type. */
    static String column(BallotType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether people of an area vote for such a body. In a general election everybody votes for the National Assembly
     * and the province; for a lower council where one is elected, which wards of some cities had not in 2021.
     */
    boolean mustVote(BallotType type, Area area) {
        if (!regime.ballotTypes().contains(type)) {
            return false;
        }
        AreaLevel level = type == BallotType.NATIONAL_ASSEMBLY ? AreaLevel.PROVINCE : type.council();
        @Nullable String councilArea = areas.path(area).at(level);
        if (councilArea == null) {
            return false;
        }
        boolean everywhere = election.kind() == ElectionKind.GENERAL && level == AreaLevel.PROVINCE;
        return everywhere || councils.contains(council(type, councilArea));
    }

    private static String council(BallotType type, String area) {
        return type + " " + area;
    }
}
