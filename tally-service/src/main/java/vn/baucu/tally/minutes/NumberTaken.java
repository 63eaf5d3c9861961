package vn.baucu.tally.minutes;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Of two sets of minutes that come at once with one number of their team, the database takes one. */
final class NumberTaken {

    private static final String UNIQUE = "23505";
    private static final String CONSTRAINT = "minutes_number_once";

    private NumberTaken() {}

    static <T> T unless(Supplier<T> entering) {
        try {
            return entering.get();
        } catch (JdbiException refused) {
            throw isTaken(refused) ? refusal() : refused;
        }
    }

    static ProblemException refusal() {
        return new ProblemException(
                ProblemType.DUPLICATE,
                new Sentence(
                        "Tổ đã dùng số biên bản này cho biên bản khác.",
                        "The team has used this number for other minutes."));
    }

    private static boolean isTaken(JdbiException refused) {
        return refused.getCause() instanceof SQLException cause
                && UNIQUE.equals(cause.getSQLState())
                && String.valueOf(cause.getMessage()).contains(CONSTRAINT);
    }
}
