package vn.baucu.committee.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a body voted on in a meeting (quyết định của hội nghị).
 *
 * @param members how many sat on the body when it was recorded
 * @param quorate whether enough were there
 * @param adopted whether the decision stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MeetingDecision")
record MeetingDecision(
        UUID meeting,
        String body,
        Instant heldAt,
        String subject,
        int members,
        int present,
        int inFavour,
        int against,
        boolean quorate,
        boolean adopted,
        @Schema(examples = "13, 26.1") String article,
        @Nullable String minutesNumber,
        @Nullable UUID document) {

    String sortKey() {
        return heldAt + "\n" + meeting;
    }
}
