package vn.baucu.committee.constituency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.change.History.Replaced;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;

/**
 * A constituency (đơn vị bầu cử) of one council.
 *
 * @param councilArea area of the council; for the National Assembly the province
 * @param path codes from the nation down to the council's area
 * @param covers codes of the areas it consists of
 * @param hamlets of a commune's constituency, codes of the hamlets and parts of hamlets it consists of
 * @param externalCode code of the ministry
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
        List<String> hamlets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String externalCode,
        long version) {

    /** Whether an area, or one it lies in, belongs to the constituency. */
    public boolean coversAnyOf(List<String> areaPath) {
        return areaPath.stream().anyMatch(covers::contains);
    }

    /** Names the council: several have constituencies in one area. */
    String council() {
        return ballotType + " " + councilArea;
    }

    /** The council's code, such as {@code PC-12}. */
    public String councilCode() {
        return ballotType.prefix() + "-" + councilArea;
    }

    /** Constituencies of the National Assembly are fixed by the National Election Council alone (Art 10.1). */
    public List<String> deciding() {
        return ballotType == BallotType.NATIONAL_ASSEMBLY ? path.subList(0, 1) : path;
    }

    boolean saysTheSameAs(Constituency other) {
        return seats == other.seats && covers.equals(other.covers) && path.equals(other.path) && describedAs(other);
    }

    boolean describedAs(Constituency other) {
        return hamlets.equals(other.hamlets) && Objects.equals(externalCode, other.externalCode);
    }

    /** Whether nothing is to be kept of it beyond what others hear. */
    boolean isUndescribed() {
        return hamlets.isEmpty() && externalCode == null;
    }

    Replaced replaced() {
        return new Replaced(code, version, Json.write(this));
    }

    ConstituencyChanged removed(String election, AreaPath areaPath, Instant at) {
        return new ConstituencyChanged(
                election, code, ballotType, councilArea, areaPath, number, seats, covers, version + 1, at);
    }

    ConstituencyChanged changed(String election, AreaPath areaPath, long newVersion) {
        return new ConstituencyChanged(
                election, code, ballotType, councilArea, areaPath, number, seats, covers, newVersion);
    }
}
