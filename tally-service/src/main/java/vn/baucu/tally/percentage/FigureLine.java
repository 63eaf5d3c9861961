package vn.baucu.tally.percentage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.PercentageRule;

/** One line of figures as the forms print it: V, T, T/V, I, C, C/I, G, G/C, X, X/C. */
@Schema(name = "FigureLine")
public record FigureLine(
        @Schema(description = "Voters on the lists, V") long listed,
        @Schema(description = "Voters who voted, T, of V") Share voted,
        @Schema(description = "Ballots given out, I") long issued,
        @Schema(description = "Ballots collected, C, of I") Share collected,

        @Schema(description = "Valid ballots, G, of C: with the invalid ones 100 %")
        Share valid,

        @Schema(description = "Invalid ballots, X, of C") Share invalid) {

    public static FigureLine of(Figures figures, PercentageRule rule) {
        List<Share> ballots = Share.parts(rule, List.of(figures.valid(), figures.invalid()));
        return new FigureLine(
                figures.listed(),
                Share.of(figures.voted(), figures.listed(), rule),
                figures.issued(),
                Share.of(figures.collected(), figures.issued(), rule),
                ballots.get(0),
                ballots.get(1));
    }
}
