package vn.baucu.tally.callback;

import org.jspecify.annotations.Nullable;

/** What became of one attempt: the status of the answer, or why there was none. */
public record Outcome(@Nullable Integer status, @Nullable Failure failure) {

    private static final int HUNDREDS = 100;
    private static final int SUCCESS = 2;

    static Outcome answered(int status) {
        return new Outcome(status, null);
    }

    static Outcome failed(Failure failure) {
        return new Outcome(null, failure);
    }

    /** Only a status of success is one: a redirection is not followed. */
    public boolean delivered() {
        return status != null && status / HUNDREDS == SUCCESS;
    }
}
