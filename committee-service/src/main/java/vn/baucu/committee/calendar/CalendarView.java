package vn.baucu.committee.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.DayTime;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.problem.Sentence;

/** The deadlines of an election (lịch bầu cử), each with its article. */
@Schema(name = "Calendar")
record CalendarView(String election, String name, LocalDate votingDay, String zone, List<Entry> deadlines) {

    CalendarView only(Predicate<Entry> wanted) {
        return new CalendarView(
                election,
                name,
                votingDay,
                zone,
                deadlines.stream().filter(wanted).toList());
    }

    /**
     * One deadline with its date.
     *
     * @param from when a window begins
     * @param earliest when it is over where voting starts first, if that is earlier than elsewhere
     * @param byLaw the date of the law, where a document moved it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CalendarEntry")
    record Entry(
            String id,
            Sentence name,
            Deadline.Kind kind,
            @Nullable DayTime from,
            DayTime until,
            @Nullable DayTime earliest,
            List<Actor> responsible,
            List<AreaLevel> levels,
            List<BallotType> ballotTypes,
            String article,
            boolean binding,
            @Nullable LocalDate byLaw,
            @Nullable DecidingDocument document) {

        static Entry of(DueDate due, DueDate byLaw, DueDate first, @Nullable DeadlineMove move) {
            Deadline deadline = due.deadline();
            return new Entry(
                    deadline.id(),
                    deadline.name(),
                    deadline.kind(),
                    due.from(),
                    due.until(),
                    first.until().equals(due.until()) ? null : first.until(),
                    deadline.responsible(),
                    deadline.levels(),
                    deadline.ballotTypes(),
                    deadline.article(),
                    deadline.binding(),
                    due.until().equals(byLaw.until()) ? null : byLaw.until().date(),
                    move == null || move.date() == null ? null : move.document());
        }
    }
}
