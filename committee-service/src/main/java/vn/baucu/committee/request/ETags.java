package vn.baucu.committee.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** The version of a thing as HTTP names it: given as ETag, asked for as If-Match. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** Refuses a change by somebody who does not say which version it is about, or has seen another one. */
    public static void requireMatch(@Nullable String ifMatch, long current) {
        if (ifMatch == null) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!ifMatch.equals(of(current))) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    new Sentence("Phiên bản hiện tại là {0}.", "The version is now {0}.").with(current),
                    List.of(),
                    Map.of("ETag", of(current)));
        }
    }
}
