package vn.baucu.committee.council;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fraction (phân số), exact, and as it is shown: rounded half up to two decimals.
 *
 * @param shown text, so that nobody's reader makes it inexact
 */
@Schema(name = "ConstituencyShare")
record Share(
        long numerator,
        long denominator,
        @Schema(examples = "-3.41") String shown) {

    private static final int DECIMALS = 2;

    static Share of(long numerator, long denominator) {
        return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** By how many percent one share is above another. */
    Share percentAbove(Share other) {
        BigInteger mine = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(other.denominator));
        BigInteger others = BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator));
        return reduced(mine.subtract(others).multiply(BigInteger.valueOf(100)), others);
    }

    private static Share reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger top = numerator.divide(common);
        BigInteger bottom = denominator.divide(common);
        String shown = new BigDecimal(top)
                .divide(new BigDecimal(bottom), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
        return new Share(top.longValueExact(), bottom.longValueExact(), shown);
    }
}
