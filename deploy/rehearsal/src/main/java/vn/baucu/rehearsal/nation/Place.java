package vn.baucu.rehearsal.nation;

import java.util.List;
import java.util.Optional;
import vn.baucu.rehearsal.demonstration.BallotType;

/**
 * A polling area (khu vực bỏ phiếu).
 *
 * @param areas it lies in, the nation first
 * @param units it votes in, one for each ballot type it has
 */
record Place(String code, List<String> areas, List<Unit> units) {

    Place {
        areas = List.copyOf(areas);
        units = List.copyOf(units);
    }

    Optional<Unit> unit(BallotType ballotType) {
        return units.stream().filter(unit -> unit.ballotType() == ballotType).findFirst();
    }

    String province() {
        return areas.get(1);
    }

    /** Who signs in for its polling team. */
    String member(int number) {
        return "to-" + code + "-" + number;
    }
}
