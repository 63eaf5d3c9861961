package vn.baucu.common.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.baucu.common.law.BallotType;

/**
 * How many have voted at one polling area (tiến độ cử tri đi bầu), at every milestone reported so far.
 *
 * @param day on which the polling area votes
 */
public record TurnoutReported(
        String election, String pollingArea, AreaPath path, LocalDate day, List<Milestone> milestones, long version)
        implements Event {

    /**
     * A number at a milestone.
     *
     * @param milestone hour and minute, such as {@code 10:30}
     * @param listed voters on the list of that version when it was reported
     */
    public record Milestone(
            BallotType ballotType, String milestone, long voted, long listed, long rollVersion, Instant reportedAt) {}

    @Override
    public String topic() {
        return Topics.TURNOUT;
    }

    @Override
    public String key() {
        return String.join("/", election, pollingArea);
    }
}
