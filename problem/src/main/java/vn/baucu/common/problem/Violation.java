package vn.baucu.common.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body, or the name of the parameter
 * @param code rule code such as {@code M1}, or a kebab-case code
 * @param article source in the law, where the rule is one of law
 * @param advice what to do about it, where there is something to say
 */
public record Violation(
        String pointer,
        String code,
        @Nullable String article,
        Sentence message,
        @Nullable Sentence advice) {

    public Violation(String pointer, String code, @Nullable String article, Sentence message) {
        this(pointer, code, article, message, null);
    }

    public Violation(String pointer, String code, Sentence message) {
        this(pointer, code, null, message);
    }
}
