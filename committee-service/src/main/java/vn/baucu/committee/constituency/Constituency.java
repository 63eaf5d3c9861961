package vn.baucu.committee.constituency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.law.BallotType;

/**
 * A constituency (đơn vị bầu cử) of one council.
 *
 * @param councilArea area of the council; for the National Assembly the province
 * @param path codes from the nation down to the council's area
 * @param covers codes of the areas it consists of
 */
@Schema(name = "Constituency")
public record Constituency(
        String code,
        BallotType ballotType,
        String councilArea,
        List<String> path,
        int number,
        int seats,
        List<String> covers,
        long version) {

    /** Whether an area, or one it lies in, belongs to the constituency. */
    public boolean coversAnyOf(List<String> areaPath) {
        return areaPath.stream().anyMatch(covers::contains);
    }

    /** Names the council: several have constituencies in one area. */
    String council() {
        return ballotType + " " + councilArea;
    }

    boolean saysTheSameAs(Constituency other) {
        return seats == other.seats && covers.equals(other.covers) && path.equals(other.path);
    }

    ConstituencyChanged changed(String election, AreaPath areaPath, long newVersion) {
        return new ConstituencyChanged(
                election, code, ballotType, councilArea, areaPath, number, seats, covers, newVersion);
    }
}
