package vn.baucu.committee.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.ResultsPublished;
import vn.baucu.common.event.Topics;
import vn.baucu.common.inbox.EventConsumer;

/** Hears that results were published. */
@ApplicationScoped
class PublicationConsumer implements EventConsumer {

    private final Mandates mandates;

    PublicationConsumer(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public String name() {
        return "committee-service-publications";
    }

    @Override
    public Map<String, Class<? extends Event>> topics() {
        return Map.of(Topics.PUBLICATIONS, ResultsPublished.class);
    }

    @Override
    public void apply(List<Event> events) {
        for (Event event : events) {
            mandates.end((ResultsPublished) event);
        }
    }
}
