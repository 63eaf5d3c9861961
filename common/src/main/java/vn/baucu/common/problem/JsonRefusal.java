package vn.baucu.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body: that it is none, or which of its fields is wrong. */
final class JsonRefusal {

    private static final Sentence WRONG_FORM = new Sentence(
            "Giá trị không đúng kiểu hoặc trường không có trong mẫu.",
            "The value has the wrong type, or the field does not belong here.");

    private static final Sentence NO_FIELD =
            new Sentence("Trường này không có trong mẫu.", "The field does not belong here.");
    private static final Sentence ALLOWED = new Sentence("Chỉ nhận: {0}.", "Allowed: {0}.");
    private static final Sentence DAY = new Sentence("Ngày có dạng 2021-05-23.", "A day looks like 2021-05-23.");
    private static final Sentence MOMENT =
            new Sentence("Thời điểm có dạng 2021-05-23T00:00:00Z.", "An instant looks like 2021-05-23T00:00:00Z.");

    private JsonRefusal() {}

    static ProblemException of(JsonProcessingException failure) {
        if (any(failure, JsonRefusal::isEncoding)) {
            return ProblemException.of(ProblemType.BAD_ENCODING);
        }
        boolean malformed = any(failure, JsonRefusal::isSyntax);
        if (malformed
                || !(failure instanceof JsonMappingException mismatch)
                || mismatch.getPath().isEmpty()) {
            return ProblemException.of(ProblemType.MALFORMED_JSON);
        }
        Sentence why = why(mismatch);
        return new ProblemException(
                ProblemType.SCHEMA_VIOLATED, why, List.of(new Violation(pointer(mismatch), "wrong-form", why)));
    }

    /** What would have been right, where that can be said in a few words. */
    private static Sentence why(JsonMappingException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException) {
            return NO_FIELD;
        }
        if (mismatch instanceof InvalidFormatException value && value.getTargetType() != null) {
            if (value.getTargetType().isEnum()) {
                return ALLOWED.with(Arrays.stream(value.getTargetType().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.joining(", ")));
            }
            if (value.getTargetType() == LocalDate.class) {
                return DAY;
            }
            if (value.getTargetType() == Instant.class) {
                return MOMENT;
            }
        }
        return WRONG_FORM;
    }

    private static boolean isEncoding(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("lone surrogate") || message.contains("Invalid UTF-8");
    }

    /** A number too large for its field is a wrong value, though it is the reader of the syntax that says so. */
    private static boolean isSyntax(Throwable cause) {
        return cause instanceof StreamConstraintsException
                || (cause instanceof StreamReadException && !(cause instanceof InputCoercionException));
    }

    private static String pointer(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static boolean any(Throwable failure, Predicate<Throwable> test) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (test.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
