package vn.baucu.tally.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many polling areas (khu vực bỏ phiếu). */
@Schema(name = "PollingAreaCounts")
public record PollingAreaCounts(
        long total,

        @Schema(description = "Where less than half voted in the first round")
        long belowHalfTurnout,

        @Schema(description = "Whose result was annulled, alone or with the whole constituency")
        long annulled,

        @Schema(description = "Which voted again (bầu cử lại)")
        long repeat,

        @Schema(description = "Which voted in an additional election (bầu cử thêm)")
        long additional) {}
