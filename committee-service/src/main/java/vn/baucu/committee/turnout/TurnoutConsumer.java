package vn.baucu.committee.turnout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.Topics;
import vn.baucu.common.event.TurnoutReported;
import vn.baucu.common.event.TurnoutReported.Milestone;
import vn.baucu.common.inbox.EventConsumer;

/** Keeps every number that was reported at a milestone; what a correction replaces stays beside it. */
@ApplicationScoped
class TurnoutConsumer implements EventConsumer {

    private final Jdbi jdbi;

    TurnoutConsumer(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public String name() {
        return "committee-service-turnout";
    }

    @Override
    public Map<String, Class<? extends Event>> topics() {
        return Map.of(Topics.TURNOUT, TurnoutReported.class);
    }

    @Override
    public void apply(List<Event> events) {
        List<Reported> reported = new ArrayList<>();
        for (Event event : events) {
            TurnoutReported told = (TurnoutReported) event;
            told.milestones().forEach(milestone -> reported.add(new Reported(told, milestone)));
        }
        if (reported.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.turnout (election, polling_area, ballot_type, day, milestone, reported_at,
                            voted, listed, roll_version)
                        select election, polling_area, ballot_type, day::date, milestone, reported_at::timestamptz,
                            voted, listed, roll_version
                        from unnest(:elections, :pollingAreas, :ballotTypes, :days, :milestones, :times,
                                :voted, :listed, :rollVersions)
                            as told (election, polling_area, ballot_type, day, milestone, reported_at,
                                voted, listed, roll_version)
                        on conflict do nothing
                        """)
                .bindArray("elections", String.class, each(reported, one -> one.event.election()))
                .bindArray("pollingAreas", String.class, each(reported, one -> one.event.pollingArea()))
                .bindArray("ballotTypes", String.class, each(reported, one -> one.milestone
                        .ballotType()
                        .name()))
                .bindArray("days", String.class, each(reported, one -> one.event
                        .day()
                        .toString()))
                .bindArray("milestones", String.class, each(reported, one -> one.milestone.milestone()))
                .bindArray("times", String.class, each(reported, one -> one.milestone
                        .reportedAt()
                        .toString()))
                .bindArray("voted", Long.class, each(reported, one -> one.milestone.voted()))
                .bindArray("listed", Long.class, each(reported, one -> one.milestone.listed()))
                .bindArray("rollVersions", Long.class, each(reported, one -> one.milestone.rollVersion()))
                .execute());
    }

    private static <V> List<V> each(List<Reported> reported, Function<Reported, V> part) {
        return reported.stream().map(part).toList();
    }

    /** One number of a polling area. */
    private record Reported(TurnoutReported event, Milestone milestone) {}
}
