package vn.baucu.committee.body;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PollingAreaKind;

/**
 * What a body can be of: an area, a constituency or a polling area.
 *
 * @param path codes from the nation down to the area it lies in
 * @param areas the same codes by level
 * @param level of the body there: of a board the level at which it is established
 * @param ballotType of a constituency
 * @param pollingArea what kind of polling area
 */
public record Site(
        String scope,
        List<String> path,
        Map<AreaLevel, String> areas,
        AreaLevel level,
        @Nullable BallotType ballotType,
        @Nullable PollingAreaKind pollingArea) {}
