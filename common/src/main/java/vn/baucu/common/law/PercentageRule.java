package vn.baucu.common.law;

import java.math.RoundingMode;

/** How percentages are printed on forms (tỷ lệ phần trăm). */
public record PercentageRule(int decimals, RoundingMode rounding, String article) {

    static PercentageRule read(DataNode data) {
        return new PercentageRule(
                data.number("decimals"),
                data.value("rounding", RoundingMode::valueOf, RoundingMode.HALF_UP),
                data.text("article"));
    }
}
