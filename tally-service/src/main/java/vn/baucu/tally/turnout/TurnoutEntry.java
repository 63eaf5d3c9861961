package vn.baucu.tally.turnout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.BallotType;

/** A report as it was entered. */
@Schema(name = "TurnoutEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TurnoutEntry(
        long version,
        BallotType ballotType,
        LocalDate day,
        String milestone,
        long voted,

        @Schema(description = "Voters on the list at the cut-off")
        long listed,

        @Schema(description = "The version of the list then")
        long rollVersion,

        @Nullable BigDecimal percent,

        @Schema(description = "When it was entered: the list is as of then")
        Instant cutOff,

        @Schema(description = "Of a correction") @Nullable String reason,
        boolean byPhone,
        String enteredBy,

        @Schema(description = "The role under which it was entered; COMMITTEE means on behalf of the team")
        Role enteredAs) {}
