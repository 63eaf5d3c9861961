package vn.baucu.common.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the deadlines of one election out from its day and the start of voting. */
final class Schedule {

    private final Map<String, Deadline> deadlines = new LinkedHashMap<>();
    private final LocalDate electionDay;
    private final DayTime startOfVoting;
    private final Map<String, LocalDate> overrides;

    Schedule(List<Deadline> deadlines, LocalDate electionDay, DayTime startOfVoting, Map<String, LocalDate> overrides) {
        deadlines.forEach(deadline -> this.deadlines.put(deadline.id(), deadline));
        this.electionDay = electionDay;
        this.startOfVoting = startOfVoting;
        this.overrides = overrides;
        Set<String> unknown = new LinkedHashSet<>(overrides.keySet());
        unknown.removeAll(this.deadlines.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no such deadlines: " + unknown);
        }
    }

    List<DueDate> dueDates() {
        List<DueDate> dueDates = new ArrayList<>();
        for (Deadline deadline : deadlines.values()) {
            dueDates.add(new DueDate(
                    deadline, from(deadline.from()), until(deadline), overrides.containsKey(deadline.id())));
        }
        return List.copyOf(dueDates);
    }

    private @Nullable DayTime from(@Nullable TimePoint point) {
        return point == null ? null : at(point);
    }

    private DayTime until(Deadline deadline) {
        DayTime byLaw = at(deadline.until());
        LocalDate moved = overrides.get(deadline.id());
        return moved == null || isOfEarlyVoting(deadline) ? byLaw : new DayTime(moved, byLaw.time());
    }

    /** A day set for the whole election does not bind those who vote on an earlier one (Art 72). */
    private boolean isOfEarlyVoting(Deadline deadline) {
        return deadline.isCountedFromVoting() && !startOfVoting.date().equals(electionDay);
    }

    private DayTime at(TimePoint point) {
        return point.from(
                switch (point.anchor()) {
                    case TimePoint.ELECTION_DAY -> new DayTime(electionDay, null);
                    case TimePoint.START_OF_VOTING -> startOfVoting;
                    default -> until(deadline(point.anchor()));
                });
    }

    private Deadline deadline(String id) {
        Deadline deadline = deadlines.get(id);
        if (deadline == null) {
            throw new IllegalArgumentException("no such deadline: " + id);
        }
        return deadline;
    }
}
