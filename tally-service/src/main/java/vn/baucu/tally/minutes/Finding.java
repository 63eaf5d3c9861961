package vn.baucu.tally.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.Sentence;

/** A rule that figures do not keep, as it is shown while they are typed or verified. */
@Schema(name = "MinutesFinding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        @Schema(examples = "M4") String code,
        @Nullable String article,

        @Schema(description = "A warning is taken with an explanation, anything else is refused")
        boolean warning,

        @Schema(description = "JSON pointers of the fields that the rule is about")
        List<String> pointers,

        @Schema(description = "What is wrong, in both languages")
        Sentence message,

        @Schema(description = "What to do about it, in both languages")
        Sentence advice,

        @Schema(description = "How the team explained it") @Nullable
        String explanation) {}
