package vn.baucu.committee.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.Event;
import vn.baucu.common.event.Topics;
import vn.baucu.common.inbox.EventConsumer;

/** Keeps the official lists of candidates, to know who must leave a board or team. */
@ApplicationScoped
class CandidateListConsumer implements EventConsumer {

    private final ListedCandidates candidates;

    CandidateListConsumer(ListedCandidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public String name() {
        return "committee-service-candidate-lists";
    }

    @Override
    public Map<String, Class<? extends Event>> topics() {
        return Map.of(Topics.CANDIDATE_LISTS, CandidateListPublished.class);
    }

    @Override
    public void apply(List<Event> events) {
        for (Event event : events) {
            candidates.replace((CandidateListPublished) event);
        }
    }
}
