package vn.baucu.common.event;

import java.util.List;
import vn.baucu.common.law.BallotType;

/** The official list of candidates (danh sách chính thức những người ứng cử) of a constituency, in ballot order. */
public record CandidateListPublished(
        String election,
        String constituency,
        BallotType ballotType,
        int seats,
        List<ListedCandidate> candidates,
        long version)
        implements Event {

    @Override
    public String topic() {
        return Topics.CANDIDATE_LISTS;
    }

    @Override
    public String key() {
        return String.join("/", election, constituency);
    }
}
