package vn.baucu.common.job;

import java.util.List;
import java.util.Map;

/** Takes one kind of CSV file, all of it or nothing. */
public interface Import {

    /** Names the collection, such as {@code polling-areas}. */
    String kind();

    /** Columns that the file must have; their order is free. */
    List<String> columns();

    /** Columns that the file may have. */
    default List<String> optionalColumns() {
        return List.of();
    }

    /** What it fills: after much of it the database looks at them, to plan with what it saw. */
    default List<String> tables() {
        return List.of();
    }

    /**
     * Applies the rows in the transaction of the job and reports what is wrong with them. If it reported anything, the
     * transaction is undone.
     *
     * @return what to count for the person who waits, such as {@code created} and {@code unchanged}
     */
    Map<String, Long> apply(ImportRun run);
}
