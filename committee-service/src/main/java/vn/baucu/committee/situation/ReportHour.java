package vn.baucu.committee.situation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.law.AreaLevel;

/** When which levels report (giờ báo cáo nhanh). */
@Schema(name = "ReportHour")
record ReportHour(Instant due, List<AreaLevel> levels, long version) {}
