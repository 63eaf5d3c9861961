package vn.baucu.tally.turnout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** How many have voted in an area up to a milestone (tiến độ cử tri đi bầu). */
@Schema(name = "Turnout")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TurnoutView(
        @Schema(description = "Code of the area or polling area")
        String subject,

        @Nullable String name,
        BallotType ballotType,
        LocalDate day,
        String milestone,

        @Schema(description = "Polling areas that vote on this, whichever day")
        long pollingAreas,

        @Schema(description = "Those that have reported at all up to the milestone; their last numbers are added up")
        long counted,

        @Schema(description = "Those that vote on the day and are to report at the milestone")
        long expected,

        @Schema(description = "Of these, those that have") long reported,

        @Schema(description = "Those where everybody on the list has voted")
        long complete,

        long voted,

        @Schema(description = "Voters on the rolls against which these were reported")
        long listed,

        @Schema(description = "Of `listed`, two decimals; absent while nobody has reported") @Nullable
        BigDecimal percent,

        @Schema(description = "Voters on all rolls of the area as they are now")
        long listedNow,

        @Schema(description = "Of `listedNow`") @Nullable BigDecimal percentNow,

        @Schema(
                description = "The version of the roll behind `listed`; for a sum of several, the sum of their"
                        + " versions, which grows with each change of any of them")
        long rollVersion,

        @Schema(description = "The same for `listedNow`") long rollVersionNow,

        @Schema(description = "When the latest number in it was reported") @Nullable
        Instant cutOff) {}
