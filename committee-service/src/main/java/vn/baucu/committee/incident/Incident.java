package vn.baucu.committee.incident;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A difficulty that a body reported upwards (sự cố, khó khăn, vướng mắc).
 *
 * @param holder the body that has to act now
 */
@Schema(name = "Incident")
record Incident(
        UUID incident,
        String reportedBy,
        String place,
        IncidentCategory category,
        Urgency urgency,
        String title,
        String detail,
        Instant happenedAt,
        String holder,
        IncidentState state,
        long version) {

    Incident next(String newHolder, IncidentState newState) {
        return new Incident(
                incident,
                reportedBy,
                place,
                category,
                urgency,
                title,
                detail,
                happenedAt,
                newHolder,
                newState,
                version + 1);
    }
}
