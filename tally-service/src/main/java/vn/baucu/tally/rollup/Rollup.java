package vn.baucu.tally.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.event.PollingAreaChanged;
import vn.baucu.common.event.RoundCalled;
import vn.baucu.common.event.Topics;
import vn.baucu.common.inbox.EventConsumer;
import vn.baucu.common.outbox.Outbox;

/** Adds accepted minutes up, level by level. Delivered twice, late or again, they count once. */
@ApplicationScoped
class Rollup implements EventConsumer {

    private final CountedStore counted;
    private final TallyStore tallies;
    private final ExpectedAgain again;
    private final Outbox outbox;

    Rollup(CountedStore counted, TallyStore tallies, ExpectedAgain again, Outbox outbox) {
        this.counted = counted;
        this.tallies = tallies;
        this.again = again;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "tally-rollup";
    }

    @Override
    public Map<String, Class<? extends Event>> topics() {
        return Map.of(
                Topics.MINUTES, MinutesAccepted.class,
                Topics.POLLING_AREAS, PollingAreaChanged.class,
                Topics.ROUNDS, RoundCalled.class);
    }

    @Override
    public Set<String> topicsWithOwnMarks() {
        return Set.of(Topics.MINUTES);
    }

    @Override
    public void apply(List<Event> events) {
        List<MinutesAccepted> minutes = new ArrayList<>();
        List<PollingAreaChanged> areas = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof MinutesAccepted accepted) {
                minutes.add(accepted);
            } else if (event instanceof PollingAreaChanged area) {
                areas.add(area);
            }
        }
        TallyChanges changes = new TallyChanges();
        events.stream()
                .filter(RoundCalled.class::isInstance)
                .map(RoundCalled.class::cast)
                .forEach(round -> changes.expect(round, again.add(round)));
        Map<String, Optional<Contribution>> replaced = counted.keep(minutes);
        for (MinutesAccepted accepted : minutes) {
            Optional<Contribution> earlier = replaced.get(accepted.key());
            if (earlier != null) {
                changes.replace(earlier.orElse(null), accepted);
            }
        }
        Map<String, Placement> placed = counted.placed(areas);
        areas.forEach(area -> changes.expect(placed.get(area.key()), area));

        counted.place(areas);
        outbox.add(tallies.add(changes));
    }
}
