package vn.baucu.common.event;

/** The whole new state of one subject. Consumers keep the highest version and ignore what they have. */
public interface Event {

    String topic();

    /** Names the subject; the log may keep only the last event of each key. */
    String key();

    /** Events with the same partition key stay in order. */
    default String partitionKey() {
        return key();
    }

    /** Grows by one with each change of the subject. */
    long version();

    String election();
}
