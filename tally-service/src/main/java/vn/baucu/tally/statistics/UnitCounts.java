package vn.baucu.tally.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many constituencies (đơn vị bầu cử). */
@Schema(name = "UnitCounts")
public record UnitCounts(
        long total,

        @Schema(description = "Whose result is certified and settled")
        long settled,

        @Schema(description = "With a single polling area") long withSinglePollingArea,

        @Schema(
                description =
                        "In whose first round less than half voted; exactly half is not less, though it is repeated")
        long belowHalfTurnout,

        @Schema(description = "Whose whole result was annulled (Art 81)")
        long annulled,

        @Schema(description = "With a repeat election (bầu cử lại), in all of it or in part")
        long repeat,

        @Schema(description = "With an additional election (bầu cử thêm)")
        long additional) {}
