package vn.baucu.committee.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A handover (bàn giao) at the end of a mandate. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Handover")
record Handover(
        UUID handover,
        String body,
        LocalDate handedOn,
        String receivedBy,
        String content,
        String documentNumber,
        @Nullable UUID document) {

    String sortKey() {
        return handedOn + "\n" + handover;
    }
}
