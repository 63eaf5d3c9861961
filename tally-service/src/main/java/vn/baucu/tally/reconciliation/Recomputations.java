package vn.baucu.tally.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.baucu.common.event.Figures;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.tally.extent.Extent;
import vn.baucu.tally.figures.FigureColumns;

/**
 * Adds one figure up again, by grouping in SQL and straight from the register, which the roll-up keeps by differences. It
 * shares no step with it: not the events, not the arithmetic, not the table of what was counted.
 */
@ApplicationScoped
class Recomputations {

    private static final String SUMS = FigureColumns.NAMES.replaceAll("(\\w+)", "coalesce(sum($1), 0) as $1");

    private static final String OF_BALLOT = "own.ballot_type = :ballotType and own.round = :round";

    private final Jdbi jdbi;

    Recomputations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One figure, as shown and added up again, seen in one snapshot. */
    @Transactional
    Recomputation of(String election, BallotType ballotType, Round round, String subject) {
        return jdbi.withHandle(handle -> {
            handle.execute("set transaction isolation level repeatable read");
            Extent extent = Extent.toSum(handle, election, subject);
            Asked asked = new Asked(handle, election, ballotType, round, subject);
            Sum stored = asked.sum("select minutes_in, " + FigureColumns.NAMES + """
                     from tally where election = :election and ballot_type = :ballotType and round = :round
                       and subject = :subject
                    """);
            Sum recomputed =
                    asked.sum("select count(*) as minutes_in, " + SUMS + " from (" + counting(extent) + ") counting");
            Map<String, Long> storedVotes = asked.votes("""
                    select candidate, votes from tally_votes where election = :election
                      and ballot_type = :ballotType and round = :round and constituency = :subject
                    """);
            Map<String, Long> recomputedVotes = extent == Extent.CONSTITUENCY
                    ? asked.votes("select key as candidate, sum(value::bigint) as votes from (" + counting(extent)
                            + ") counting, lateral json_each_text(votes::json) group by key")
                    : Map.of();
            return new Recomputation(
                    subject,
                    stored.equals(recomputed) && storedVotes.equals(recomputedVotes),
                    asked.query(notYetAdded(extent)).mapTo(Long.class).one(),
                    stored.minutes(),
                    recomputed.minutes(),
                    stored.figures(),
                    recomputed.figures(),
                    storedVotes,
                    recomputedVotes);
        });
    }

    /** The minutes that count, of polling areas that lie in the area or vote in the constituency. */
    private static String counting(Extent extent) {
        return "select m.* from " + extent.pollingAreas("")
                + extent.with("h", "own.accepted_version", "minutes_head", OF_BALLOT)
                + extent.with(
                        "m", "own.version, own.constituency, own.votes, " + FigureColumns.NAMES, "minutes", OF_BALLOT)
                + " where m.version = h.accepted_version"
                + (extent == Extent.CONSTITUENCY ? " and m.constituency = :subject" : "");
    }

    /** Those of them that the sums have not taken in, as they count now. */
    private static String notYetAdded(Extent extent) {
        return "select count(*) from " + extent.pollingAreas("")
                + extent.with("h", "own.accepted_count", "minutes_head", OF_BALLOT)
                + extent.orWithout("c", "own.version", "counted", OF_BALLOT)
                + " where h.accepted_count > 0 and c.version is distinct from h.accepted_count";
    }

    private record Asked(Handle handle, String election, BallotType ballotType, Round round, String subject) {

        Query query(String sql) {
            return handle.createQuery(sql)
                    .bind("election", election)
                    .bind("ballotType", ballotType)
                    .bind("round", round)
                    .bind("subject", subject);
        }

        Sum sum(String sql) {
            List<Sum> rows = query(sql)
                    .map((row, context) -> new Sum(row.getLong("minutes_in"), FigureColumns.read(row)))
                    .list();
            return rows.isEmpty() ? new Sum(0, Figures.NONE) : rows.get(0);
        }

        Map<String, Long> votes(String sql) {
            Map<String, Long> votes = new TreeMap<>();
            query(sql)
                    .map((row, context) -> Map.entry(row.getString("candidate"), row.getLong("votes")))
                    .forEach(entry -> votes.put(entry.getKey(), entry.getValue()));
            return votes;
        }
    }

    private record Sum(long minutes, Figures figures) {}
}
