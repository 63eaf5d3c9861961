package vn.baucu.common.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.common.event.Event;

/**
 * Keeps something from the events of others. {@link EventFeeds} calls it with events not applied before, the last of
 * each subject only, in one transaction with their inbox marks.
 */
public interface EventConsumer {

    /** Names the consumer group and the inbox marks; changing it reads everything again from the start. */
    String name();

    /** What is read, by topic. */
    Map<String, Class<? extends Event>> topics();

    /**
     * Topics of which it keeps the version of each subject itself. Of these it is given what it has applied before, too,
     * and no inbox mark is made.
     */
    default Set<String> topicsWithOwnMarks() {
        return Set.of();
    }

    /** Applies a batch. Called again with the same events if the transaction fails. */
    void apply(List<Event> events);
}
