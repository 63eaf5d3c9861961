package vn.baucu.committee.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many have done what was due (tiến độ).
 *
 * @param expected how many must do it
 * @param done how many did, in time or not
 * @param late how many of those did it too late
 * @param overdue how many have not done it though it is past its time
 */
@Schema(name = "ProgressFigures")
record Figures(long expected, long done, long late, long overdue) {

    static final Figures NONE = new Figures(0, 0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(
                Math.addExact(expected, other.expected),
                Math.addExact(done, other.done),
                Math.addExact(late, other.late),
                Math.addExact(overdue, other.overdue));
    }

    boolean isComplete() {
        return done == expected;
    }
}
