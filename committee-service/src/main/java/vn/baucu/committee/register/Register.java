package vn.baucu.committee.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.baucu.common.event.Event;
import vn.baucu.common.organisation.Organisation;
import vn.baucu.common.outbox.Outbox;

/** Writes what was decided, and tells it, in the transaction of the decision. Lock the subjects first. */
@ApplicationScoped
public class Register {

    /** How many rows go to the database at once. */
    public static final int BATCH = 1_000;

    private final Organisation organisation;
    private final Outbox outbox;

    Register(Organisation organisation, Outbox outbox) {
        this.organisation = organisation;
        this.outbox = outbox;
    }

    public void write(Event event) {
        write(List.of(event));
    }

    public void write(List<? extends Event> events) {
        for (int from = 0; from < events.size(); from += BATCH) {
            List<? extends Event> batch = events.subList(from, Math.min(from + BATCH, events.size()));
            organisation.apply(batch);
            outbox.add(batch);
        }
    }
}
