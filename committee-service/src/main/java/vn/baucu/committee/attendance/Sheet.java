package vn.baucu.committee.attendance;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who of one body was at a training (phiếu điểm danh).
 *
 * @param others people of the body who are no members, such as those who help it
 */
@Schema(name = "AttendanceSheet")
record Sheet(
        @Schema(examples = "PT-03388-001") String body, String name, List<UUID> members, int others, long version) {}
