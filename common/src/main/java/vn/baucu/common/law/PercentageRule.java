package vn.baucu.common.law;

import java.math.RoundingMode;

/** How percentages are printed on forms (tỷ lệ phần trăm). */
public record PercentageRule(int decimals, RoundingMode rounding, String article) {}
