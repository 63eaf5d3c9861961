package vn.baucu.committee.complaint;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.ComplaintRule;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.TimePoint;
import vn.baucu.common.organisation.Election;

/** Until when a complaint is filed and answered, and when nothing is handled. */
final class ComplaintDeadlines {

    private final Election election;
    private final ComplaintRule rule;

    ComplaintDeadlines(Election election, ComplaintRule rule) {
        this.election = election;
        this.rule = rule;
    }

    /**
     * The last day to file, where the law sets one and the calendar knows from when it counts.
     *
     * @param countedFrom the day of the actual posting or announcement, which may be earlier than the deadline for it
     */
    Optional<LocalDate> lastDayToFile(@Nullable LocalDate countedFrom) {
        TimePoint point = rule.filedBy();
        if (point == null) {
            return Optional.empty();
        }
        if (point.countedFrom().isEmpty()) {
            return Optional.of(election.votingDay().plusDays(point.days()));
        }
        return Optional.ofNullable(
                        countedFrom != null ? countedFrom : election.calendar().get(point.anchor()))
                .map(start -> start.plusDays(point.days()));
    }

    /** The day by which it is answered: so many days from receipt, or before handling stops. */
    Optional<LocalDate> due(LocalDate receivedOn) {
        Integer days = rule.resolveDays();
        return days != null
                ? Optional.of(receivedOn.plusDays(days))
                : stop().map(window -> window.first().minusDays(1));
    }

    /** Whether the law lets nobody handle it on that day (Art 61.2). */
    boolean stoppedOn(LocalDate day) {
        return stop().map(window -> !day.isBefore(window.first()) && !day.isAfter(window.last()))
                .orElse(false);
    }

    private Optional<Window> stop() {
        return Regimes.of(election.regime())
                .calendar(election.kind(), election.votingDay(), election.calendar())
                .stream()
                .filter(due -> due.deadline().id().equals(rule.stops()))
                .findFirst()
                .map(Window::of);
    }

    private record Window(LocalDate first, LocalDate last) {

        static Window of(DueDate due) {
            LocalDate last = due.until().date();
            return new Window(due.from() == null ? last : due.from().date(), last);
        }
    }
}
