package vn.baucu.tally.summary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.Round;
import vn.baucu.tally.percentage.FigureLine;

/** One constituency in the table of the summary (đơn vị bầu cử). */
@Schema(name = "UnitLine")
public record UnitLine(
        String constituency,

        @Schema(description = "Area of the council; for the National Assembly the province")
        String area,

        int number,

        @Schema(description = "Names of the areas it covers")
        List<String> covers,

        @Schema(description = "The round whose figures stand: a repeat election replaces the first round")
        Round round,

        Seats seats,
        FigureLine figures,

        @Schema(description = "Hashes of the certified determinations it rests on, by round")
        List<String> certified) {}
