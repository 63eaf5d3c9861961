package vn.baucu.common.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.Sentence;

/** Something that must be done by, at or during a time counted from the election day (mốc thời gian). */
public record Deadline(
        String id,
        Sentence name,
        Kind kind,
        @Nullable TimePoint from,
        TimePoint until,
        List<Actor> responsible,
        List<AreaLevel> levels,
        List<BallotType> ballotTypes,
        String article,
        boolean binding,
        boolean verified,
        @Nullable String remark) {

    /** Whether an earlier act is lawful, or the act has its own time. */
    public enum Kind {
        AT_THE_LATEST,
        WINDOW,
        MOMENT
    }
}
