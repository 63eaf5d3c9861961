package vn.baucu.committee.officer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;

/**
 * A duty that follows from a seat on a body.
 *
 * @param user sign-in name
 * @param until exclusive; open where there is none
 */
public record MemberDuty(
        String user,
        String name,
        Role role,
        String scope,
        String body,
        Instant from,
        @Nullable Instant until) {

    Ground ground() {
        return new Ground(role, scope, body, from, until);
    }
}
