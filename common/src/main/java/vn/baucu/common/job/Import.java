package vn.baucu.common.job;

import java.util.List;

/** Takes one kind of CSV file, all of it or nothing; its kind names the collection, such as {@code polling-areas}. */
public interface Import extends Work {

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
}
