package vn.baucu.tally.summary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.Round;
import vn.baucu.tally.percentage.FigureLine;

/** A constituency that voted a second time (bầu cử lại, bầu cử thêm), and what came of it. */
@Schema(name = "FurtherRoundLine")
public record FurtherRoundLine(
        String constituency,
        int number,
        Round round,

        @Schema(description = "Article by which it was held", examples = "79.2")
        String article,

        FigureLine figures,
        @Schema(description = "In official order") List<CandidateLine> votes,

        @Schema(description = "Elected in this round, by votes descending")
        List<WinnerLine> winners) {}
