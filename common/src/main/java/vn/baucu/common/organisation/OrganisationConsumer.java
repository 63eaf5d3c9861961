package vn.baucu.common.organisation;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.baucu.common.event.AreaChanged;
import vn.baucu.common.event.ConstituencyChanged;
import vn.baucu.common.event.DutiesChanged;
import vn.baucu.common.event.ElectionChanged;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.event.Topics;
import vn.baucu.common.inbox.EventConsumer;

/** Keeps the copy of the organisation in every service but committee-service, which holds the original. */
@ApplicationScoped
@UnlessBuildProperty(name = "baucu.organisation.original", stringValue = "true", enableIfMissing = true)
class OrganisationConsumer implements EventConsumer {

    private final Organisation organisation;
    private final String service;

    OrganisationConsumer(Organisation organisation, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.organisation = organisation;
        this.service = service;
    }

    @Override
    public String name() {
        return service + "-organisation";
    }

    @Override
    public Map<String, Class<? extends Event>> topics() {
        return Map.of(
                Topics.ELECTIONS, ElectionChanged.class,
                Topics.AREAS, AreaChanged.class,
                Topics.CONSTITUENCIES, ConstituencyChanged.class,
                Topics.POLLING_AREAS, PollingAreaChanged.class,
                Topics.DUTIES, DutiesChanged.class);
    }

    @Override
    public void apply(List<Event> events) {
        organisation.apply(events);
    }
}
