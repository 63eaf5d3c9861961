package vn.baucu.common.inbox;

import vn.baucu.common.event.Event;

/** What an event is about. In key order, so that two consumers lock marks in the same order. */
record Subject(String topic, String key) implements Comparable<Subject> {

    static Subject of(Event event) {
        return new Subject(event.topic(), event.key());
    }

    @Override
    public int compareTo(Subject other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic != 0 ? byTopic : key.compareTo(other.key);
    }
}
