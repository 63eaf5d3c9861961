package vn.baucu.tally.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Round;
import vn.baucu.tally.percentage.Share;

/** Someone elected (người trúng cử), with what the law publishes of candidates. */
@Schema(name = "WinnerLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WinnerLine(
        String constituency,
        @Schema(description = "In which round") Round round,
        String candidate,
        String fullName,
        LocalDate birthDate,

        @Schema(description = "Votes, of the valid ballots of that round")
        Share votes,

        @Nullable PublishedProfile profile) {}
