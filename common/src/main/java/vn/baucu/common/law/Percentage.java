package vn.baucu.common.law;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A part of a whole in hundredths (tỷ lệ phần trăm): kept as the two counts, rounded only where it is shown. No legal
 * test may be made on the rounded number.
 */
public record Percentage(long part, long whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percentage {
        if (part < 0 || whole < 0) {
            throw new IllegalArgumentException("negative count: " + part + " of " + whole);
        }
    }

    /** The number a form shows; empty where the whole is nothing. */
    public Optional<BigDecimal> shown(PercentageRule rule) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), rule.decimals(), rule.rounding()));
    }

    /** The number shown for what the part leaves of the whole, so that the two add up to 100. */
    public Optional<BigDecimal> restShown(PercentageRule rule) {
        return shown(rule).map(HUNDRED::subtract);
    }
}
