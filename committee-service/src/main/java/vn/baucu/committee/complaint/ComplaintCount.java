package vn.baucu.committee.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/**
 * What the minutes of a body say of complaints: received, resolved, forwarded and to whom.
 *
 * @param ballotType absent for those that are about no single ballot
 * @param received registered by the body or taken over from another
 * @param open still with the body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ComplaintCount")
record ComplaintCount(
        String body,
        @Nullable BallotType ballotType,
        long received,
        long resolved,
        long forwarded,
        long notProcessed,
        long open,
        List<String> forwardedTo) {

    private static final String BETWEEN = "\n";

    String sortKey() {
        return body + BETWEEN + (ballotType == null ? "" : ballotType.name());
    }

    static Map<String, String> key(String sortKey) {
        String[] parts = (sortKey + BETWEEN).split(BETWEEN, -1);
        return Map.of("afterBody", parts[0], "afterBallotType", parts[1]);
    }
}
