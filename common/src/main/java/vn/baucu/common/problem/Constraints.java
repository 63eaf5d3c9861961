package vn.baucu.common.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;

/** Says in both languages what a Bean Validation constraint asks for. */
final class Constraints {

    private static final Sentence REQUIRED = new Sentence("Trường này bắt buộc.", "This field is required.");

    private Constraints() {}

    static Sentence sentence(ConstraintViolation<?> violation) {
        var annotation = violation.getConstraintDescriptor().getAnnotation();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        if (annotation instanceof NotNull || annotation instanceof NotBlank || annotation instanceof NotEmpty) {
            return REQUIRED;
        }
        if (annotation instanceof Min) {
            return new Sentence("Ít nhất là {0}.", "At least {0}.").with(attributes.get("value"));
        }
        if (annotation instanceof Max) {
            return new Sentence("Nhiều nhất là {0}.", "At most {0}.").with(attributes.get("value"));
        }
        if (annotation instanceof PositiveOrZero) {
            return new Sentence("Không được âm.", "Must not be negative.");
        }
        if (annotation instanceof Size) {
            return new Sentence("Độ dài từ {0} đến {1}.", "Length from {0} to {1}.")
                    .with(attributes.get("min"), attributes.get("max"));
        }
        if (annotation instanceof Pattern) {
            return new Sentence("Không đúng mẫu {0}.", "Does not match {0}.").with(attributes.get("regexp"));
        }
        if (attributes.get("vi") instanceof String vi && attributes.get("en") instanceof String en) {
            return new Sentence(vi, en);
        }
        return new Sentence("Giá trị không hợp lệ.", "The value is not valid.");
    }

    /** The stable code: a constraint of ours brings its own. */
    static String code(ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        return descriptor.getAttributes().get("code") instanceof String code
                ? code
                : descriptor.getAnnotation().annotationType().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
