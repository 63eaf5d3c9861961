package vn.baucu.tally.prospect;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Elections;
import vn.baucu.tally.determination.Counted;
import vn.baucu.tally.determination.Counts;

/** Bounds the count of a constituency by the voters whose minutes are outstanding. */
@ApplicationScoped
class Prospects {

    /** Where the round is voted; a repeat election in some areas is counted with the first round of the others. */
    private static final String OUTSTANDING = """
            select count(*) as minutes, coalesce(sum(r.listed), 0) as voters,
                count(*) filter (where r.listed is null) as unknown
            from organisation.polling_area_ballot b
            left join further_round_area f using (election, polling_area, ballot_type)
            left join voter_roll r using (election, polling_area, ballot_type)
            where b.election = :election and b.constituency = :constituency
              and (:round in ('FIRST', 'REPEAT') or f.round = :round)
              and not exists (
                select from counted c
                where (c.election, c.polling_area, c.ballot_type) = (b.election, b.polling_area, b.ballot_type)
                  and not c.quarantined
                  and c.round = case when :round = 'REPEAT' and f.round is distinct from 'REPEAT' then 'FIRST'
                    else :round end)
            """;

    private final Counts counts;
    private final Elections elections;
    private final Jdbi jdbi;

    Prospects(Counts counts, Elections elections, Jdbi jdbi) {
        this.counts = counts;
        this.elections = elections;
        this.jdbi = jdbi;
    }

    /**
     * What is outstanding is read before what is counted: minutes that come in between are then taken for outstanding
     * and counted, too, which widens the bound and never narrows it.
     */
    ProspectsView of(String election, String constituency, Round round) {
        Regime regime = Regimes.of(elections.require(election).regime());
        Outstanding outstanding = outstanding(election, constituency, round);
        Counted counted = counts.of(election, constituency, round);
        boolean turnoutRequired = counted.called() == null
                || regime.round(counted.called().trigger(), counted.count().ballotType())
                        .turnoutRequired();
        Map<String, Prospect> prospects = new WinnerBound(
                        counted.count(), outstanding.voters(), turnoutRequired, regime.determination())
                .prospects();
        return new ProspectsView(
                election,
                constituency,
                round,
                outstanding.minutes(),
                outstanding.voters(),
                counted.count().candidates().stream()
                        .map(candidate -> new ProspectsView.Candidate(
                                candidate.code(),
                                candidate.votes(),
                                // A polling area without a roll may hold any number of voters.
                                outstanding.unknown() > 0
                                        ? Prospect.OPEN
                                        : prospects.getOrDefault(candidate.code(), Prospect.OPEN)))
                        .toList(),
                counted.tally().version());
    }

    private Outstanding outstanding(String election, String constituency, Round round) {
        return jdbi.withHandle(handle -> handle.createQuery(OUTSTANDING)
                .bind("election", election)
                .bind("constituency", constituency)
                .bind("round", round.name())
                .map((row, context) ->
                        new Outstanding(row.getLong("minutes"), row.getLong("voters"), row.getLong("unknown")))
                .one());
    }

    private record Outstanding(long minutes, long voters, long unknown) {}
}
