package vn.baucu.committee.election;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.MinutesPolicy;
import vn.baucu.common.law.Phase;
import vn.baucu.common.law.Verification;
import vn.baucu.common.organisation.Election;

/** An election as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Election")
record ElectionView(
        String code,
        String name,
        @Nullable String nameEn,
        ElectionKind kind,
        String regime,
        LocalDate votingDay,
        Phase phase,
        Map<BallotType, Verification> verification,
        MinutesPolicy minutes,
        @Nullable ByElectionDocument byElection,
        long version) {

    static ElectionView of(Election election, @Nullable String nameEn, @Nullable ByElectionDocument byElection) {
        return new ElectionView(
                election.code(),
                election.name(),
                nameEn,
                election.kind(),
                election.regime(),
                election.votingDay(),
                election.phase(),
                election.verification(),
                election.minutes(),
                byElection,
                election.version());
    }
}
