package vn.baucu.committee.election;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.DayTime;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.problem.Sentence;

/** The deadlines of an election (lịch bầu cử), each with its article. */
@Schema(name = "Calendar")
record CalendarView(String election, LocalDate votingDay, String zone, List<Entry> deadlines) {

    /**
     * One deadline with its date.
     *
     * @param from when a window begins
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
            List<Actor> responsible,
            List<AreaLevel> levels,
            List<BallotType> ballotTypes,
            String article,
            boolean binding,
            @Nullable LocalDate byLaw,
            @Nullable DecidingDocument document) {

        static Entry of(DueDate due, DueDate byLaw, Map<String, MovedDeadline> moved) {
            Deadline deadline = due.deadline();
            MovedDeadline move = moved.get(deadline.id());
            return new Entry(
                    deadline.id(),
                    deadline.name(),
                    deadline.kind(),
                    due.from(),
                    due.until(),
                    deadline.responsible(),
                    deadline.levels(),
                    deadline.ballotTypes(),
                    deadline.article(),
                    deadline.binding(),
                    due.until().equals(byLaw.until()) ? null : byLaw.until().date(),
                    move == null ? null : move.document());
        }
    }
}
