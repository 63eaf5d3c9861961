package vn.baucu.common.law;

import org.jspecify.annotations.Nullable;

/** How many voters a polling area of a kind should have (khu vực bỏ phiếu, Art 11); exceptions are lawful, so a warning. */
public record PollingAreaRule(
        PollingAreaKind kind,
        Bounds voters,
        String article,
        boolean verified,
        @Nullable String remark) {}
