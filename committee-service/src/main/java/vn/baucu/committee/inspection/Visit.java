package vn.baucu.committee.inspection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delegation's visit to an area (cuộc kiểm tra).
 *
 * @param overlaps other delegations' visits there on the same days, each planned in spite of this one or before it
 * @param closing the conclusion, or why it was cancelled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InspectionVisit")
public record Visit(
        UUID id,
        String delegation,
        int round,
        String area,
        @JsonIgnore List<String> path,
        LocalDate from,
        LocalDate until,
        @Nullable String justification,
        List<UUID> overlaps,
        VisitState state,
        @Nullable String closing,
        long findings,
        long version) {

    Stay stay() {
        return new Stay(delegation, path, from, until);
    }
}
