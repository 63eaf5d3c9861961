package vn.baucu.rehearsal.expected;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as they are printed: two decimals, half up, from the counts. */
public final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    public static BigDecimal of(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    /** What is left to a hundred, where two parts are the whole. */
    public static BigDecimal restOf(BigDecimal percent) {
        return HUNDRED.subtract(percent);
    }
}
