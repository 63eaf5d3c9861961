package vn.baucu.committee.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.Topics;
import vn.baucu.common.event.VoterRollChanged;
import vn.baucu.common.inbox.EventConsumer;

/** Keeps when voter rolls and official lists of candidates were first published; later versions change nothing of that. */
@ApplicationScoped
class PublishedConsumer implements EventConsumer {

    private final Jdbi jdbi;
    private final Clock clock;

    PublishedConsumer(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "committee-service-published";
    }

    @Override
    public Map<String, Class<? extends Event>> topics() {
        return Map.of(
                Topics.VOTER_ROLLS, VoterRollChanged.class,
                Topics.CANDIDATE_LISTS, CandidateListPublished.class);
    }

    @Override
    public void apply(List<Event> events) {
        rolls(events.stream()
                .filter(VoterRollChanged.class::isInstance)
                .map(VoterRollChanged.class::cast)
                .toList());
        lists(events.stream()
                .filter(CandidateListPublished.class::isInstance)
                .map(CandidateListPublished.class::cast)
                .toList());
    }

    /** A list opened again is not closed; closed once more, it is so from then on. */
    private void rolls(List<VoterRollChanged> rolls) {
        if (rolls.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.voter_roll as kept (election, polling_area, published_at, closed_at)
                        select election, polling_area, :now, case when closed then cast(:now as timestamptz) end
                        from unnest(:elections, :pollingAreas, :closed) as told (election, polling_area, closed)
                        on conflict (election, polling_area) do update set
                            closed_at = case when excluded.closed_at is null then null
                                else coalesce(kept.closed_at, excluded.closed_at) end
                        """)
                .bind("now", clock.instant())
                .bindArray(
                        "elections",
                        String.class,
                        rolls.stream().map(VoterRollChanged::election).toList())
                .bindArray(
                        "pollingAreas",
                        String.class,
                        rolls.stream().map(VoterRollChanged::pollingArea).toList())
                .bindArray(
                        "closed",
                        Boolean.class,
                        rolls.stream().map(VoterRollChanged::closed).toList())
                .execute());
    }

    private void lists(List<CandidateListPublished> lists) {
        if (lists.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.candidate_list (election, constituency, published_at)
                        select election, constituency, :now
                        from unnest(:elections, :constituencies) as told (election, constituency)
                        on conflict (election, constituency) do nothing
                        """)
                .bind("now", clock.instant())
                .bindArray(
                        "elections",
                        String.class,
                        lists.stream().map(CandidateListPublished::election).toList())
                .bindArray(
                        "constituencies",
                        String.class,
                        lists.stream().map(CandidateListPublished::constituency).toList())
                .execute());
    }
}
