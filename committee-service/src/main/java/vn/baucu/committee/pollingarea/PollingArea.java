package vn.baucu.committee.pollingarea;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.event.AreaPath;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PollingAreaKind;

/**
 * Where people vote (khu vực bỏ phiếu).
 *
 * @param path codes from the nation down to the commune, or to the district where it has no communes
 */
@Schema(name = "PollingArea")
record PollingArea(
        String code,
        PollingAreaKind kind,
        LocalDate votingDate,
        List<String> path,
        Map<BallotType, String> constituencies,
        long version) {

    boolean saysTheSameAs(PollingArea other) {
        return kind == other.kind
                && votingDate.equals(other.votingDate)
                && path.equals(other.path)
                && constituencies.equals(other.constituencies);
    }

    PollingAreaChanged changed(String election, AreaPath areaPath, long newVersion) {
        return new PollingAreaChanged(election, code, kind, votingDate, areaPath, constituencies, newVersion);
    }
}
