package vn.baucu.voter.roll;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.BallotType;

/** A voter roll as it once stood, who made it so and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VoterRollVersion")
public record VoterRollVersion(
        long version,
        Map<BallotType, Long> listed,
        boolean closed,
        @Nullable String reason,
        String changedBy,
        Role role,
        Instant changedAt) {}
