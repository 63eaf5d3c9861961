package vn.baucu.common.law;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How large an election body is, which positions it has, and who establishes it (tổ chức phụ trách bầu cử). */
public record BodyRule(
        Actor kind,
        AreaLevel level,
        @Nullable BallotType ballotType,
        ElectionKind election,
        Setting setting,
        Bounds size,
        Map<Position, Bounds> positions,
        List<Authority> establishedBy,
        String article,
        boolean verified,
        @Nullable String remark) {

    /** Where a polling team works: among residents, in an armed unit alone, or in an area both share. */
    public enum Setting {
        REGULAR,
        ARMED_FORCES,
        SHARED
    }
}
