package vn.baucu.common.job;

import java.util.Map;

/** One kind of long work. It is begun anew where its process died, and it and its end are one transaction. */
public interface Work {

    String kind();

    /**
     * Does the work in the transaction of the job. If it reported what is wrong with rows, the transaction is undone.
     *
     * @return what to count for the person who waits, such as {@code created} and {@code unchanged}
     */
    Map<String, Long> apply(ImportRun run);
}
