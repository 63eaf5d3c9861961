package vn.baucu.common.event;

/**
 * What a rehearsal (diễn tập) has left in the registers of an election that has not opened yet. The registers forget
 * nothing, so what stands there stays.
 *
 * @param minutes whatever their state: they take the places of those of the vote itself
 * @param turnout numbers that those of the vote itself may not fall below
 */
public record RehearsalRecorded(String election, boolean minutes, boolean turnout, long version) implements Event {

    @Override
    public String topic() {
        return Topics.REHEARSALS;
    }

    @Override
    public String key() {
        return election;
    }
}
