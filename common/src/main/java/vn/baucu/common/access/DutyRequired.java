package vn.baucu.common.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation: someone with one of these roles, or without them any official one, whose duty covers what the path names
 * ({@code pollingArea}, {@code constituency} or {@code area}; without any of them, the nation).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface DutyRequired {

    Role[] value() default {};

    /** A duty anywhere in the election is enough, because the operation itself looks at the scope. */
    boolean anywhere() default false;
}
