package vn.baucu.common.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.common.broker.BrokerAccess;
import vn.baucu.common.broker.EventKeys;

/** Starts one feed for each {@link EventConsumer} of the service. */
@ApplicationScoped
class EventFeeds {

    private final Instance<EventConsumer> consumers;
    private final Inbox inbox;
    private final Parking parking;
    private final BrokerAccess access;
    private final EventKeys keys;
    private final InboxConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final List<EventFeed> feeds = new ArrayList<>();

    EventFeeds(
            @Any Instance<EventConsumer> consumers,
            Inbox inbox,
            Parking parking,
            BrokerAccess access,
            EventKeys keys,
            InboxConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.consumers = consumers;
        this.inbox = inbox;
        this.parking = parking;
        this.access = access;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        for (EventConsumer consumer : consumers) {
            EventReader reader = new EventReader(consumer, keys.verifier(), clock, config, metrics);
            EventFeed feed = new EventFeed(consumer, reader, inbox, parking, access);
            feeds.add(feed);
            feed.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        feeds.forEach(EventFeed::stop);
    }
}
