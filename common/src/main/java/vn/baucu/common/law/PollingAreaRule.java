package vn.baucu.common.law;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many voters a polling area of a kind should have (khu vực bỏ phiếu, Art 11); exceptions are lawful, so a
 * warning.
 *
 * @param smallerIn where fewer are allowed
 */
public record PollingAreaRule(
        PollingAreaKind kind,
        Bounds voters,
        Set<Terrain> smallerIn,
        String article,
        boolean verified,
        @Nullable String remark) {}
