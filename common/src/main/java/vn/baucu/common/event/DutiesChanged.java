package vn.baucu.common.event;

import java.util.List;

/** All duties (nhiệm vụ) that one signed-in person has in one election; an empty list takes everything away. */
public record DutiesChanged(String election, String actor, List<DutyGiven> duties, long version) implements Event {

    @Override
    public String topic() {
        return Topics.DUTIES;
    }

    @Override
    public String key() {
        return String.join("/", election, actor);
    }
}
