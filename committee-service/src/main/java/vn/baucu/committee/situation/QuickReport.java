package vn.baucu.committee.situation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The quick report of an area at an hour (báo cáo nhanh).
 *
 * @param late whether it came after the hour
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QuickReport")
record QuickReport(
        String area,
        String name,
        Instant due,
        QuickReportDocument report,
        Instant reportedAt,
        boolean late,
        long version) {}
