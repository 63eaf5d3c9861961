package vn.baucu.common.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body, or the name of the parameter
 * @param code rule code such as {@code M1}, or a kebab-case code
 * @param article source in the law, where the rule is one of law
 */
public record Violation(
        String pointer, String code, @Nullable String article, Sentence message) {

    public Violation(String pointer, String code, Sentence message) {
        this(pointer, code, null, message);
    }
}
