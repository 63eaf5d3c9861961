package vn.baucu.committee.pollingarea;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.change.History.Replaced;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PollingAreaKind;

/**
 * Where people vote (khu vực bỏ phiếu).
 *
 * @param path codes from the nation down to the commune, or to the district where it has no communes
 * @param flags what is to be looked at
 */
@Schema(name = "PollingArea")
record PollingArea(
        String code,
        PollingAreaKind kind,
        LocalDate votingDate,
        List<String> path,
        Map<BallotType, String> constituencies,
        @JsonUnwrapped PollingAreaDetail detail,
        List<PollingAreaFlag> flags,
        long version) {

    boolean saysTheSameAs(PollingArea other) {
        return kind == other.kind
                && votingDate.equals(other.votingDate)
                && path.equals(other.path)
                && constituencies.equals(other.constituencies)
                && detail.equals(other.detail);
    }

    /** The commune it lies in, or the district without communes. */
    String area() {
        return path.get(path.size() - 1);
    }

    PollingArea with(PollingAreaDetail other) {
        return new PollingArea(code, kind, votingDate, path, constituencies, other, flags, version);
    }

    Replaced replaced() {
        return new Replaced(code, version, Json.write(this));
    }

    PollingAreaChanged changed(String election, AreaPath areaPath, long newVersion) {
        return new PollingAreaChanged(election, code, kind, votingDate, areaPath, constituencies, newVersion);
    }

    /** Gone, it is in no constituency any more. */
    PollingAreaChanged removed(String election, AreaPath areaPath, Instant at) {
        return new PollingAreaChanged(election, code, kind, votingDate, areaPath, Map.of(), version + 1, at);
    }
}
