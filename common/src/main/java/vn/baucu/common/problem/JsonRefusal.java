package vn.baucu.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body: that it is none, or which of its fields is wrong. */
final class JsonRefusal {

    private static final Sentence WRONG_FORM = new Sentence(
            "Giá trị không đúng kiểu hoặc trường không có trong mẫu.",
            "The value has the wrong type, or the field does not belong here.");

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
        return new ProblemException(
                ProblemType.SCHEMA_VIOLATED,
                WRONG_FORM,
                List.of(new Violation(pointer(mismatch), "wrong-form", WRONG_FORM)));
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
