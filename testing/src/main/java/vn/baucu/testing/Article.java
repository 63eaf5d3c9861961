package vn.baucu.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The articles (điều) of the law that a test proves, such as {@code 78.1}; on a class, of all its tests. The page
 * {@code docs/articles.md} is made of these.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Article {

    String[] value() default {};

    /** The part of the regime's data that is proved rule by rule, such as {@code calendar}. */
    String rules() default "";

    /** The regime the test is about, where it is not about all. */
    String regime() default "";
}
