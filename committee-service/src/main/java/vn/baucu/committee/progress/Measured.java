package vn.baucu.committee.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.Deadline;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.problem.Sentence;

/** The progress of one deadline within an area. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Progress")
record Measured(
        String deadline,
        Sentence name,
        String article,
        List<Actor> responsible,
        Deadline.Unit per,
        Deadline.Proof proof,
        LocalDate dueDate,
        @Nullable LocalTime dueTime,
        Figures figures,
        List<Part> parts) {

    static Measured of(DueDate due, Deadline.Unit per, List<Part> parts) {
        Deadline deadline = due.deadline();
        return new Measured(
                deadline.id(),
                deadline.name(),
                deadline.article(),
                deadline.responsible(),
                per,
                deadline.proof(),
                due.until().date(),
                due.until().time(),
                parts.stream().map(Part::figures).reduce(Figures.NONE, Figures::plus),
                parts);
    }
}
