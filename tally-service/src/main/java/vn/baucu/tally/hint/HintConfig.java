package vn.baucu.tally.hint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From where on something is worth a look. */
@ConfigMapping(prefix = "baucu.hint")
interface HintConfig {

    /** Polling areas of an area below which no mean is taken. */
    @WithDefault("6")
    int fewestNeighbours();

    /** Standard deviations from the mean of the other polling areas of the area. */
    @WithDefault("3")
    double deviations();

    /** Hundredths of a percent that a share must differ at least, however alike the others are. */
    @WithDefault("100")
    int leastDifference();

    /** Votes of at least two digits below which last digits say nothing. */
    @WithDefault("60")
    int fewestNumbers();

    /** Chi-square of the last digits, nine degrees of freedom: by chance above this once in ten thousand. */
    @WithDefault("33.72")
    double digitsChiSquare();
}
