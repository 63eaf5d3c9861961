package vn.baucu.tally.outstanding;

import vn.baucu.common.law.Round;
import vn.baucu.tally.extent.Extent;

/** Every expected minutes of a round, with how far it has come and the last reason given. */
final class Expected {

    private static final String OF_BALLOT = "own.ballot_type = :ballotType";
    private static final String OF_ROUND = OF_BALLOT + " and own.round = :round";

    /** When they were entered or what was done to them last, which only those are asked for that do not count. */
    private static final String ITEMS = """
            select e.polling_area, e.path, e.counts, e.reason, e.note, e.expected_at,
                case when e.state is null then 'NOT_ENTERED' when e.state = 'SUBMITTED' then 'WAITING'
                    when e.state = 'RETURNED' then 'RETURNED' else 'HELD' end as standing,
                case when e.counts then null when e.latest_version is null
                    then (e.voting_date + (select cast(:closes as time))) at time zone :zone
                    else coalesce(
                        (select max(step.at) from minutes_step step
                         where step.election = :election and step.polling_area = e.polling_area
                           and step.ballot_type = :ballotType and step.round = :round and step.version = e.latest_version),
                        (select m.entered_at from minutes m
                         where m.election = :election and m.polling_area = e.polling_area
                           and m.ballot_type = :ballotType and m.round = :round and m.version = e.latest_version))
                    end as since
            from (%expected) e
            where %which
            offset 0
            """;

    private Expected() {}

    /** Of those {@code which}; where a repeat election was called, nobody waits for the first round any longer. */
    static String items(Extent extent, Round round, String which) {
        return ITEMS.replace("%expected", round == Round.FIRST ? first(extent) : further(extent))
                .replace("%which", which);
    }

    private static String first(Extent extent) {
        return entered(
                extent,
                "p.voting_date, coalesce(f.round = 'REPEAT', false) or h.accepted_version is not null as counts",
                extent.with("b", "own.ballot_type", "organisation.polling_area_ballot", OF_BALLOT)
                        + extent.orWithout("f", "own.round", "further_round_area", OF_BALLOT));
    }

    private static String further(Extent extent) {
        return entered(
                extent,
                "f.voting_date, h.accepted_version is not null as counts",
                extent.with("f", "own.voting_date", "further_round_area", OF_ROUND));
    }

    private static String entered(Extent extent, String columns, String expected) {
        return "select p.polling_area, p.path, h.state, h.latest_version, r.reason, r.note, r.expected_at, " + columns
                + " from " + extent.pollingAreas("") + expected
                + extent.orWithout("h", "own.state, own.latest_version, own.accepted_version", "minutes_head", OF_ROUND)
                + extent.orWithout("r", "own.reason, own.note, own.expected_at", "outstanding_reason", OF_ROUND + """
                         and own.version = (
                            select max(later.version) from outstanding_reason later
                            where (later.election, later.polling_area, later.ballot_type, later.round)
                                = (own.election, own.polling_area, own.ballot_type, own.round))
                        """);
    }
}
