package vn.baucu.committee.turnout;

import java.util.List;
import java.util.Optional;
import vn.baucu.common.law.BallotType;

/**
 * The turnout of one ballot type in an area.
 *
 * @param below the places directly below, those without a report among them
 */
public record BallotTurnout(BallotType ballotType, List<Turnout> below) {

    public Turnout all() {
        return below.stream().reduce(Turnout.none(""), Turnout::plus);
    }

    public Optional<Turnout> highest() {
        return reporting().stream().max(Turnout::byRate);
    }

    public Optional<Turnout> lowest() {
        return reporting().stream().min(Turnout::byRate);
    }

    private List<Turnout> reporting() {
        return below.stream().filter(place -> place.listed() > 0).toList();
    }
}
