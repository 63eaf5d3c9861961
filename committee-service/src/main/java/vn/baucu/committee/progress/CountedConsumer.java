package vn.baucu.committee.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.ConstituencyDetermined;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.MinutesAccepted;
import vn.baucu.common.event.Topics;
import vn.baucu.common.inbox.EventConsumer;
import vn.baucu.common.law.Round;

/**
 * Keeps when polling teams sent their minutes and boards determined the results of the first round; corrections change
 * nothing of that. A rehearsal counts nowhere, even what is told of it after its end: the election must have opened.
 */
@ApplicationScoped
class CountedConsumer implements EventConsumer {

    private final Jdbi jdbi;
    private final Clock clock;

    CountedConsumer(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "committee-service-counted";
    }

    @Override
    public Map<String, Class<? extends Event>> topics() {
        return Map.of(
                Topics.MINUTES, MinutesAccepted.class,
                Topics.DETERMINATIONS, ConstituencyDetermined.class);
    }

    @Override
    public void apply(List<Event> events) {
        minutes(events.stream()
                .filter(MinutesAccepted.class::isInstance)
                .map(MinutesAccepted.class::cast)
                .filter(minutes -> minutes.round() == Round.FIRST)
                .toList());
        determinations(events.stream()
                .filter(ConstituencyDetermined.class::isInstance)
                .map(ConstituencyDetermined.class::cast)
                .filter(determined -> determined.round() == Round.FIRST)
                .toList());
    }

    private void minutes(List<MinutesAccepted> minutes) {
        if (minutes.isEmpty()) {
            return;
        }
        List<String> elections = minutes.stream().map(MinutesAccepted::election).toList();
        List<String> pollingAreas =
                minutes.stream().map(MinutesAccepted::pollingArea).toList();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.minutes_sent (election, polling_area, ballot_type, sent_at)
                        select told.election, polling_area, ballot_type, sent_at::timestamptz
                        from unnest(:elections, :pollingAreas, :ballotTypes, :times)
                            as told (election, polling_area, ballot_type, sent_at)
                        join organisation.election e
                            on e.election = told.election and e.phase in ('OPEN', 'COUNTING', 'CLOSED')
                        join committee.election c
                            on c.election = told.election and c.voting_from <= told.sent_at::timestamptz
                        on conflict (election, polling_area, ballot_type) do nothing
                        """)
                .bindArray("elections", String.class, elections)
                .bindArray("pollingAreas", String.class, pollingAreas)
                .bindArray(
                        "ballotTypes",
                        String.class,
                        minutes.stream().map(told -> told.ballotType().name()).toList())
                .bindArray(
                        "times",
                        String.class,
                        minutes.stream()
                                .map(told -> told.acceptedAt().toString())
                                .toList())
                .execute());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.all_minutes (election, polling_area, sent_at)
                        select told.election, told.polling_area, (
                            select max(s.sent_at) from organisation.polling_area_ballot b
                            join committee.minutes_sent s using (election, polling_area, ballot_type)
                            where b.election = told.election and b.polling_area = told.polling_area)
                        from (select distinct * from unnest(:elections, :pollingAreas)) as told (election, polling_area)
                        where exists (
                            select from organisation.polling_area_ballot b
                            where b.election = told.election and b.polling_area = told.polling_area)
                          and not exists (
                            select from organisation.polling_area_ballot b
                            where b.election = told.election and b.polling_area = told.polling_area and not exists (
                                select from committee.minutes_sent s where s.election = b.election
                                    and s.polling_area = b.polling_area and s.ballot_type = b.ballot_type
                                offset 0)
                            offset 0)
                        on conflict (election, polling_area) do nothing
                        """)
                .bindArray("elections", String.class, elections)
                .bindArray("pollingAreas", String.class, pollingAreas)
                .execute());
    }

    private void determinations(List<ConstituencyDetermined> determinations) {
        if (determinations.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.determination (election, constituency, determined_at)
                        select told.election, constituency, :now
                        from unnest(:elections, :constituencies) as told (election, constituency)
                        join organisation.election e
                            on e.election = told.election and e.phase in ('OPEN', 'COUNTING', 'CLOSED')
                        on conflict (election, constituency) do nothing
                        """)
                .bind("now", clock.instant())
                .bindArray(
                        "elections",
                        String.class,
                        determinations.stream()
                                .map(ConstituencyDetermined::election)
                                .toList())
                .bindArray(
                        "constituencies",
                        String.class,
                        determinations.stream()
                                .map(ConstituencyDetermined::constituency)
                                .toList())
                .execute());
    }
}
