package vn.baucu.committee.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;

/**
 * Who has not done what is due (đơn vị chưa thực hiện).
 *
 * @param unit code of the area, constituency or polling area
 * @param areaName the lowest area it lies in
 * @param path codes of the areas from the nation down
 * @param due when it is, or was, over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Outstanding")
record Outstanding(
        String unit,
        @Nullable AreaLevel level,
        @Nullable BallotType ballotType,
        String areaName,
        List<String> path,
        Instant due,
        boolean overdue) {}
