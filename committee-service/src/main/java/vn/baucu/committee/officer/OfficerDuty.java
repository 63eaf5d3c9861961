package vn.baucu.committee.officer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutyGiven;

/**
 * One duty of one officer, a line of "who can do what here".
 *
 * @param bodies on which the seats are that it comes from; none where the person was named without one
 * @param version of the officer's duties: the If-Match with which one of them is ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OfficerDuty")
record OfficerDuty(
        String user,
        String name,
        Role role,
        String scope,
        Instant from,
        @Nullable Instant until,
        List<String> bodies,
        long version) {

    private static final String BETWEEN = "\n";

    OfficerDuty(String user, String name, DutyGiven duty, List<String> bodies, long version) {
        this(user, name, duty.role(), duty.scope(), duty.from(), duty.until(), bodies, version);
    }

    String sortKey() {
        return String.join(BETWEEN, user, role.name(), scope, from.toString());
    }

    static Map<String, String> key(String sortKey) {
        String[] parts = (sortKey + BETWEEN + BETWEEN + BETWEEN).split(BETWEEN, -1);
        return Map.of(
                "actor",
                parts[0],
                "afterRole",
                parts[1],
                "afterScope",
                parts[2],
                "afterFrom",
                parts[3].isEmpty() ? "-infinity" : parts[3]);
    }
}
