package vn.baucu.committee.officer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutyGiven;

/**
 * What a duty rests on (căn cứ giao nhiệm vụ): a seat on a body from a moment to another.
 *
 * @param body code of the body; empty where the person was named without one
 * @param until exclusive; none while it is open
 */
record Ground(
        Role role,
        String scope,
        String body,
        Instant from,
        @Nullable Instant until) {

    static final String BY_NAME = "";

    /** The duties that follow: one for each time in which at least one ground holds, touching times being one. */
    static List<DutyGiven> duties(List<Ground> grounds) {
        List<Ground> sorted = grounds.stream()
                .filter(ground -> ground.until == null || ground.until.isAfter(ground.from))
                .sorted(Comparator.comparing(Ground::from))
                .toList();
        List<DutyGiven> duties = new ArrayList<>();
        for (Ground ground : sorted) {
            DutyGiven last = duties.isEmpty() ? null : duties.get(duties.size() - 1);
            if (last != null && (last.until() == null || !ground.from.isAfter(last.until()))) {
                duties.set(duties.size() - 1, until(last, later(last.until(), ground.until)));
            } else {
                duties.add(new DutyGiven(ground.role, ground.scope, ground.from, ground.until));
            }
        }
        return duties;
    }

    boolean isOf(Role otherRole, String otherScope) {
        return role == otherRole && scope.equals(otherScope);
    }

    /** Ended at the moment, unless it has ended before; one that had not begun never does. */
    Ground endedBy(Instant moment) {
        Instant end = from.isAfter(moment) ? from : moment;
        return until != null && !until.isAfter(end) ? this : new Ground(role, scope, body, from, end);
    }

    private static DutyGiven until(DutyGiven duty, @Nullable Instant until) {
        return new DutyGiven(duty.role(), duty.scope(), duty.from(), until);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
