package vn.baucu.committee.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Position;

/** Somebody who was at no training on a topic. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "UntrainedMember")
record Untrained(
        @Schema(examples = "PT-03388-001") String body,
        String bodyName,

        @Schema(description = "Area the body lies in", examples = "03388")
        String area,

        @Nullable @Schema(description = "Absent where nobody holds the position")
        UUID member,

        @Nullable String name,
        @Nullable Position position) {

    String sortKey() {
        return body + "\n" + (member == null ? "" : member);
    }
}
