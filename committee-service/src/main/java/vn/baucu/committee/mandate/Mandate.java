package vn.baucu.committee.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/**
 * What a board or polling team is there for: one of the elections it serves (nhiệm kỳ theo loại phiếu).
 *
 * @param publication number of the publication that ended it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Mandate")
record Mandate(
        BallotType ballotType,
        @Nullable Instant endedAt,
        @Nullable Integer publication) {

    /** There are fewer ballot types than digits. */
    String sortKey() {
        return Integer.toString(Arrays.asList(BallotType.values()).indexOf(ballotType));
    }
}
