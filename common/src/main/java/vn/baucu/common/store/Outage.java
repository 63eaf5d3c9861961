package vn.baucu.common.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot answer now, and may soon, from one that refuses what it was asked. */
public final class Outage {

    private Outage() {}

    /** Whether the same attempt may succeed later. */
    public static boolean caused(Throwable failure) {
        return (failure instanceof SQLException refusal && passing(refusal.getSQLState()))
                || Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                        .anyMatch(Outage::caused);
    }

    /**
     * Class 08: connection lost, or none to be had (without a state: the pool had none); 57P: the server stops or
     * starts; 53: it has no room; 40: a deadlock, from which this transaction was chosen to step back.
     */
    private static boolean passing(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.startsWith("40");
    }
}
