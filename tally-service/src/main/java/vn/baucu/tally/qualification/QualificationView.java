package vn.baucu.tally.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.tally.publication.Resolution;

/** Someone elected, and whether he or she is confirmed. */
@Schema(name = "Qualification")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QualificationView(
        String constituency,
        String candidate,
        String fullName,
        QualificationState state,
        @Nullable String reason,
        @Nullable Resolution resolution,

        @Schema(description = "Number of the publication that names the winner") @Nullable
        Integer publication,

        @Nullable Instant decidedAt,
        @Schema(description = "Decisions so far") int version) {}
