package vn.baucu.committee.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a delegation found wrong (kiến nghị, tồn tại).
 *
 * @param itemText the checklist's words at the time
 * @param path codes from the nation down to the place of the responsible body
 * @param overdue still to be mended after its last day
 * @param steps what happened to it; only where one finding is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InspectionFinding")
record Finding(
        UUID id,
        UUID visit,
        String delegation,
        int round,
        String item,
        String topic,
        String itemText,
        Severity severity,
        String description,
        String responsible,
        @JsonIgnore List<String> path,
        LocalDate mendBy,
        FindingState state,
        boolean overdue,
        @Nullable List<FindingStep> steps,
        long version) {

    Finding with(List<FindingStep> history) {
        return new Finding(
                id,
                visit,
                delegation,
                round,
                item,
                topic,
                itemText,
                severity,
                description,
                responsible,
                path,
                mendBy,
                state,
                overdue,
                history,
                version);
    }
}
