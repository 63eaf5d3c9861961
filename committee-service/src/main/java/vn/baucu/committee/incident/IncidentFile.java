package vn.baucu.committee.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An incident with all that was said and done, the first entry first. */
@Schema(name = "IncidentFile")
record IncidentFile(Incident incident, List<Entry> entries) {

    /** One entry: what a body did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "IncidentEntry")
    record Entry(
            long ordinal,
            Instant at,
            Kind step,
            String body,
            @Nullable String toBody,
            String actor,
            String note) {}

    /** What an entry does. */
    enum Kind {
        REPORTED,
        FOLLOWED_UP,
        ESCALATED,
        CLOSED
    }
}
