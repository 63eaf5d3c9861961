package vn.baucu.common.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;

/**
 * The administrative areas (đơn vị hành chính) from the nation down to the one meant. Regime vn-2025 has no districts;
 * the island districts of 2021 have no communes.
 */
public record AreaPath(
        String nation,
        @Nullable String province,
        @Nullable String district,
        @Nullable String commune) {

    /** Codes from the nation downwards. */
    public List<String> codes() {
        List<String> codes = new ArrayList<>(4);
        for (AreaLevel level : AreaLevel.values()) {
            String code = at(level);
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    public @Nullable String at(AreaLevel level) {
        return switch (level) {
            case NATION -> nation;
            case PROVINCE -> province;
            case DISTRICT -> district;
            case COMMUNE -> commune;
        };
    }
}
