package vn.baucu.committee.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;

/**
 * A report that something due was done.
 *
 * @param unit code of the area, constituency or polling area that did it
 * @param knownUntil when a later report took its place, or when it was withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeadlineReport")
record DeadlineReport(
        String deadline,
        String unit,
        LocalDate doneOn,
        DecidingDocument document,
        String reportedBy,
        Instant knownAt,
        @Nullable Instant knownUntil,
        long version) {

    String sortKey() {
        return Long.toString(version);
    }
}
