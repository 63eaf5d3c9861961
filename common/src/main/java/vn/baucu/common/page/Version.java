package vn.baucu.common.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/** The version of a subject as an entity tag: {@code ETag: "3"}, sent back as {@code If-Match: "3"}. */
public final class Version {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Version() {}

    public static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** The version named by If-Match: 428 without one; a wildcard or anything else matches nothing (412). */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        var tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw ProblemException.of(ProblemType.PRECONDITION_FAILED);
        }
        return Long.parseLong(tag.group(1));
    }
}
