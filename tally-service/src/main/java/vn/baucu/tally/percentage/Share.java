package vn.baucu.tally.percentage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Percentage;
import vn.baucu.common.law.PercentageRule;

/**
 * A part of a whole (tỷ lệ phần trăm) as forms print it. Computed from the two counts and never from another
 * percentage; no legal test is made on it.
 *
 * @param percent none where the whole is nothing
 */
@Schema(name = "Share")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Share(
        long part,
        long whole,

        @Schema(description = "Percent, rounded as the law says; absent where the whole is 0", examples = "99.60")
        @Nullable
        BigDecimal percent) {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** A part by itself, such as a candidate's votes among the valid ballots: such parts make no whole. */
    public static Share of(long part, long whole, PercentageRule rule) {
        return new Share(part, whole, new Percentage(part, whole).shown(rule).orElse(null));
    }

    /**
     * Parts that make a whole, and so add up to 100: what rounding down leaves over goes to those that lose most by it,
     * the earlier first. Of two parts the first is rounded as if alone, and the second is the rest.
     */
    public static List<Share> parts(PercentageRule rule, List<Long> parts) {
        long whole = parts.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        if (whole == 0) {
            return parts.stream().map(part -> of(part, 0, rule)).toList();
        }
        BigInteger steps = HUNDRED.multiply(BigInteger.TEN.pow(rule.decimals()));
        List<BigInteger[]> divided = parts.stream()
                .map(part -> BigInteger.valueOf(part).multiply(steps).divideAndRemainder(BigInteger.valueOf(whole)))
                .toList();
        List<BigInteger> shown =
                new ArrayList<>(divided.stream().map(each -> each[0]).toList());
        int left = steps.subtract(shown.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> divided.get(index)[1])
                        .reversed())
                .limit(left)
                .forEach(index -> shown.set(index, shown.get(index).add(BigInteger.ONE)));
        return IntStream.range(0, parts.size())
                .mapToObj(
                        index -> new Share(parts.get(index), whole, new BigDecimal(shown.get(index), rule.decimals())))
                .toList();
    }
}
