package vn.baucu.committee.document;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The id of a document that stands in the register of the election in which the officer acts. */
@Documented
@Constraint(validatedBy = RegisteredDocumentCheck.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface RegisteredDocument {

    String code() default "unknown-document";

    String vi() default "Không có văn bản này, hoặc văn bản đã hủy.";

    String en() default "There is no such document, or it is cancelled.";

    String message() default "unknown document";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
