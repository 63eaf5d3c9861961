package vn.baucu.common.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a refusal, RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "A refusal (RFC 9457, application/problem+json)")
public record Problem(
        @Schema(
                description = "Stable reference of the kind of problem, a page in both languages",
                examples = "/problems/validation-failed")
        String type,

        @Schema(description = "The kind of problem in the language asked for")
        String title,

        @Schema(description = "HTTP status") int status,

        @Schema(description = "What is wrong here, in the language asked for")
        String detail,

        @Schema(description = "Id of the request, to quote when asking for help")
        String instance,

        @Schema(description = "Everything that is wrong, not only the first thing")
        List<Entry> violations) {

    /** One thing that is wrong. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Violation")
    public record Entry(
            @Schema(description = "JSON pointer into the body, or the name of the parameter", examples = "/valid")
            String pointer,

            @Schema(description = "Code of the rule", examples = "M1")
            String code,

            @Schema(description = "Article of the law, where the rule is one of law") @Nullable
            String article,

            String message,

            @Schema(description = "What to do about it, where there is something to say") @Nullable
            String advice) {}

    public static Problem of(
            ProblemType type, Sentence detail, List<Violation> violations, Locale locale, String request) {
        return new Problem(
                "/problems/" + type.slug(),
                type.title().in(locale),
                type.status(),
                detail.in(locale),
                request,
                violations.stream()
                        .map(violation -> new Entry(
                                violation.pointer(),
                                violation.code(),
                                violation.article(),
                                violation.message().in(locale),
                                Optional.ofNullable(violation.advice())
                                        .map(advice -> advice.in(locale))
                                        .orElse(null)))
                        .toList());
    }
}
