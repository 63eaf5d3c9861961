package vn.baucu.common.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How complaints about one subject are handled.
 *
 * @param ballotTypes for which the rule holds; all of them where none is named
 * @param filedBy the last day to file, counted from the election day or another deadline
 * @param resolveDays days from receipt until the answer
 * @param stops the deadline during whose window nothing is handled
 * @param conclusive whether the decision ends the matter
 */
public record ComplaintRule(
        ComplaintSubject subject,
        List<BallotType> ballotTypes,
        Authority decidedBy,
        @Nullable TimePoint filedBy,
        @Nullable Integer resolveDays,
        @Nullable String stops,
        boolean conclusive,
        String article) {

    boolean holdsFor(@Nullable BallotType ballotType) {
        return ballotTypes.isEmpty() || (ballotType != null && ballotTypes.contains(ballotType));
    }
}
