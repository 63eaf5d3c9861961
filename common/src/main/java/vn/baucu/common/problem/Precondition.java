package vn.baucu.common.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The version that a change is meant for: the header If-Match against the ETag {@code "<version>"}. */
public record Precondition(@Nullable String ifMatch) {

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Missing is 428; anything but the current tag, the wildcard too, is 412. */
    public void requireCurrent(long version) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    new Sentence(
                            "Gửi kèm If-Match với phiên bản đang sửa.",
                            "Send If-Match with the version you are changing."));
        }
        if (!ifMatch.equals(tag(version))) {
            throw overtaken(version);
        }
    }

    /** There is nothing yet, so no version can be meant. */
    public void requireNone() {
        if (ifMatch != null) {
            throw stale(Map.of());
        }
    }

    /** Somebody else was faster; the answer carries the version there is now. */
    public static ProblemException overtaken(long version) {
        return stale(Map.of("ETag", tag(version)));
    }

    private static ProblemException stale(Map<String, String> headers) {
        return new ProblemException(
                ProblemType.PRECONDITION_FAILED,
                new Sentence(
                        "Dữ liệu đã có phiên bản khác. Hãy xem lại rồi gửi lại.",
                        "There is another version by now. Look at it and send again."),
                List.of(),
                headers);
    }
}
