package vn.baucu.tally.summary;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.tally.percentage.FigureLine;

/**
 * What the minutes of the summing-up say (biên bản xác định kết quả ở tỉnh, biên bản tổng kết; Art 83 to 85, forms
 * 22/HĐBC-QH and 27/HĐBC-HĐND). Figures of a repeat election stand in place of the first round's; those of an additional
 * election stand beside them, in a table of their own.
 */
@Schema(name = "SummaryContent")
public record SummaryContent(
        String election,
        BallotType ballotType,
        String area,
        String areaName,
        AreaLevel level,
        LocalDate votingDay,
        @Schema(description = "On the official lists") int candidates,
        Seats seats,
        FigureLine totals,
        @Schema(description = "By area and number") List<UnitLine> units,

        @Schema(description = "In the national summary; otherwise empty")
        List<ProvinceLine> provinces,

        @Schema(description = "Constituencies that repeated the election")
        List<FurtherRoundLine> repeats,

        @Schema(description = "Constituencies with an additional election")
        List<FurtherRoundLine> additional,

        @Schema(description = "Votes of every candidate in the round that stands, in official order")
        List<CandidateLine> votes,

        @Schema(description = "By constituency, round, and votes descending")
        List<WinnerLine> winners,

        ComplaintCounts complaints,
        String events) {

    public SummaryContent {
        units = List.copyOf(units);
        provinces = List.copyOf(provinces);
        repeats = List.copyOf(repeats);
        additional = List.copyOf(additional);
        votes = List.copyOf(votes);
        winners = List.copyOf(winners);
    }
}
