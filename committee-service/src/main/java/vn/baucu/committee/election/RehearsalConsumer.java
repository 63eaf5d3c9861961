package vn.baucu.committee.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.RehearsalRecorded;
import vn.baucu.common.event.Topics;
import vn.baucu.common.inbox.EventConsumer;

/** Hears in which elections a rehearsal has left something behind. */
@ApplicationScoped
class RehearsalConsumer implements EventConsumer {

    private final Rehearsals rehearsals;

    RehearsalConsumer(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Override
    public String name() {
        return "committee-service-rehearsals";
    }

    @Override
    public Map<String, Class<? extends Event>> topics() {
        return Map.of(Topics.REHEARSALS, RehearsalRecorded.class);
    }

    @Override
    public void apply(List<Event> events) {
        events.forEach(event -> rehearsals.note((RehearsalRecorded) event));
    }
}
