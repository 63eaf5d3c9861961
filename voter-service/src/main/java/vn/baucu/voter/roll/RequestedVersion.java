package vn.baucu.voter.roll;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** The version of a roll that a change is meant for, from the header If-Match. */
record RequestedVersion(@Nullable String ifMatch) {

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Missing is 428; anything but the current tag, the wildcard too, is 412. */
    void requireCurrent(VoterRoll current) {
        String tag = tag(current.version());
        if (ifMatch == null) {
            throw refusal(ProblemType.PRECONDITION_REQUIRED, Map.of());
        }
        if (!ifMatch.equals(tag)) {
            throw refusal(ProblemType.PRECONDITION_FAILED, Map.of("ETag", tag));
        }
    }

    /** There is no roll yet, so no version can be meant. */
    void requireNone() {
        if (ifMatch != null) {
            throw refusal(ProblemType.PRECONDITION_FAILED, Map.of());
        }
    }

    static ProblemException overtaken(VoterRoll current) {
        return refusal(ProblemType.PRECONDITION_FAILED, Map.of("ETag", tag(current.version())));
    }

    private static ProblemException refusal(ProblemType type, Map<String, String> headers) {
        Sentence detail = type == ProblemType.PRECONDITION_REQUIRED
                ? new Sentence(
                        "Gửi kèm If-Match với phiên bản đang sửa.", "Send If-Match with the version you are changing.")
                : new Sentence(
                        "Danh sách đã có phiên bản khác. Hãy xem lại rồi gửi lại.",
                        "The roll has another version by now. Look at it and send again.");
        return new ProblemException(type, detail, List.of(), headers);
    }
}
