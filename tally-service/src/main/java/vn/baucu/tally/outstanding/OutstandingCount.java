package vn.baucu.tally.outstanding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.tally.outstanding.OutstandingMinutes.Reason;
import vn.baucu.tally.outstanding.OutstandingMinutes.Standing;

/** How many minutes an area is still waiting for. */
@Schema(name = "OutstandingCount")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutstandingCount(
        String area,
        @Nullable String name,
        long expected,
        long outstanding,
        Map<Standing, Long> byStanding,
        Map<Reason, Long> byReason,

        @Schema(description = "Since when the longest outstanding is") @Nullable
        Instant oldest) {}
