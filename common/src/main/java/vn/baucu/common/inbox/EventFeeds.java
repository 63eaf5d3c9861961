package vn.baucu.common.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts one feed for each {@link EventConsumer} of the service. */
@ApplicationScoped
class EventFeeds {

    private final Instance<EventConsumer> consumers;
    private final Inbox inbox;
    private final Parking parking;
    private final String bootstrapServers;
    private final List<EventFeed> feeds = new ArrayList<>();

    EventFeeds(
            @Any Instance<EventConsumer> consumers,
            Inbox inbox,
            Parking parking,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.consumers = consumers;
        this.inbox = inbox;
        this.parking = parking;
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes StartupEvent event) {
        for (EventConsumer consumer : consumers) {
            EventFeed feed = new EventFeed(consumer, inbox, parking, bootstrapServers);
            feeds.add(feed);
            feed.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        feeds.forEach(EventFeed::stop);
    }
}
