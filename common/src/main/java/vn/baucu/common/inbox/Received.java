package vn.baucu.common.inbox;

import vn.baucu.common.event.Event;

/**
 * An event and where it lay.
 *
 * @param live whether everything before it had been read when it was written
 */
record Received(Event event, int partition, long offset, boolean live) {

    long version() {
        return event.version();
    }
}
