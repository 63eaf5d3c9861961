package vn.baucu.common.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;

/**
 * One duty: a role within an area, constituency or polling area, from the decision's day to the mandate's end.
 *
 * @param scope code of the area, constituency or polling area
 * @param until exclusive; none while the mandate is open
 */
public record DutyGiven(
        Role role, String scope, Instant from, @Nullable Instant until) {}
