package vn.baucu.common.event;

import java.time.Instant;
import vn.baucu.common.law.BallotType;

/**
 * The results of the election of one body (công bố kết quả bầu cử); with it the mandate of those who counted ends.
 *
 * @param scope area whose deputies were elected: the nation for the National Assembly, otherwise that of the council
 * @param number of the publication, from 1 within the election, ballot type and scope
 */
public record ResultsPublished(
        String election, BallotType ballotType, String scope, int number, Instant publishedAt, long version)
        implements Event {

    @Override
    public String topic() {
        return Topics.PUBLICATIONS;
    }

    @Override
    public String key() {
        return String.join("/", election, ballotType.name(), scope);
    }
}
