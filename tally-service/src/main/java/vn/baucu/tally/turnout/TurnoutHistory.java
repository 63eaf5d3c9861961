package vn.baucu.tally.turnout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Percentage;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;

/** Everything a polling area ever reported. */
@ApplicationScoped
class TurnoutHistory {

    private final Jdbi jdbi;
    private final Elections elections;

    TurnoutHistory(Jdbi jdbi, Elections elections) {
        this.jdbi = jdbi;
        this.elections = elections;
    }

    Page<TurnoutEntry> of(String election, String pollingArea, Paging paging) {
        elections.requirePollingArea(election, pollingArea);
        var rule = Regimes.of(elections.require(election).regime()).percentages();
        List<TurnoutEntry> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from turnout_report
                        where election = :election and polling_area = :pollingArea
                          and to_char(version, 'FM000000000000') || ballot_type > :after
                        order by version, ballot_type limit :limit
                        """)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new TurnoutEntry(
                        row.getLong("version"),
                        BallotType.valueOf(row.getString("ballot_type")),
                        row.getObject("day", LocalDate.class),
                        row.getString("milestone"),
                        row.getLong("voted"),
                        row.getLong("listed"),
                        row.getLong("roll_version"),
                        new Percentage(row.getLong("voted"), row.getLong("listed"))
                                .shown(rule)
                                .orElse(null),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("reason"),
                        row.getBoolean("by_phone"),
                        row.getString("entered_by"),
                        Role.valueOf(row.getString("entered_as"))))
                .list());
        return Page.of(
                rows,
                paging,
                entry -> String.format(java.util.Locale.ROOT, "%012d", entry.version()) + entry.ballotType());
    }
}
