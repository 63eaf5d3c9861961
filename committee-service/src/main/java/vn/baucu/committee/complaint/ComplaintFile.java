package vn.baucu.committee.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The whole file of a complaint (hồ sơ) but for who brought it.
 *
 * @param identified whether somebody put a name to it
 * @param trail every step, the first one first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ComplaintFile")
record ComplaintFile(
        Complaint complaint,
        String summary,
        @Nullable String candidate,
        boolean identified,
        String article,
        List<Step> trail) {

    /** One step: what a body did with the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ComplaintStep")
    record Step(
            long ordinal,
            Instant at,
            Kind step,
            String body,
            @Nullable String toBody,
            String actor,
            @Nullable String note) {

        /** What can be done with a file. */
        enum Kind {
            REGISTERED,
            ACKNOWLEDGED,
            ASSIGNED,
            FORWARDED,
            RESOLVED,
            NOT_PROCESSED,
            WITHDRAWN,
            HANDED_OVER
        }
    }
}
