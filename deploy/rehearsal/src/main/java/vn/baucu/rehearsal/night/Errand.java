package vn.baucu.rehearsal.night;

import java.util.List;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Request;

/** What one member of a polling team sets out to do: one thing after the other. */
public record Errand(Kind kind, List<Step> steps) {

    public Errand {
        steps = List.copyOf(steps);
    }

    /** How the minutes of a polling area find their way in. */
    public enum Kind {
        PLAIN,
        /** The same minutes once more: the first answer was not seen. */
        REPEATED,
        /** Refused for sums that do not add up, then sent right. */
        WRONG_SUMS_FIRST,
        /** Refused for lack of an explanation, then sent with one. */
        EXPLAINED_LATER,
        /** Accepted with figures that add up but are wrong, to be corrected later. */
        WRONG_FIRST,
        /** The correction, and its confirmation by a second person. */
        CORRECTION
    }

    /** One request, and what must come back. */
    public record Step(Request request, Outcome expected, String rule) {

        Step(Request request, Outcome expected) {
            this(request, expected, "");
        }

        boolean fulfilledBy(Answer answer) {
            return expected.matches(answer.status()) && (rule.isEmpty() || answer.names(rule));
        }

        /** Whether an earlier, unseen attempt may already have done it. */
        boolean mayHaveHappenedBefore(Answer answer) {
            return answer.status() == 409 || answer.status() == 412;
        }
    }

    /** The expected kind of answer. */
    public enum Outcome {
        ACCEPTED,
        REFUSED,
        CONFIRMED;

        boolean matches(int status) {
            return switch (this) {
                case ACCEPTED -> status == 201 || status == 200;
                case REFUSED -> status == 422;
                case CONFIRMED -> status == 200;
            };
        }
    }
}
