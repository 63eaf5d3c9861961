package vn.baucu.committee.council;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.constituency.CouncilPublication;
import vn.baucu.common.law.BallotType;

/**
 * A council, or a province's part of the National Assembly (hội đồng nhân dân, đoàn đại biểu Quốc hội), and the
 * constituencies that elect it.
 *
 * @param seats as decided
 * @param seatsOfConstituencies the sum of them
 * @param seatsByLaw by the people of the area; a check only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Council")
record Council(
        @Schema(examples = "PC-12") String code,
        BallotType ballotType,
        String area,
        String name,
        long constituencies,
        @Nullable Integer seats,
        long seatsOfConstituencies,
        @Nullable SeatsByLaw seatsByLaw,
        @Nullable Long population,
        @Nullable Long voters,
        @Nullable CouncilPublication publication,
        List<CouncilFlag> flags) {

    /** The number of the law, and where it stands; not verified where its text was not seen. */
    @Schema(name = "SeatsByLaw")
    record SeatsByLaw(long seats, String article, boolean verified) {}
}
