package vn.baucu.committee.pollingarea;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.PollingAreaKind;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.page.Paging;

/** Reads the polling areas of elections. */
@ApplicationScoped
class PollingAreas {

    private static final String SELECT = "select * from (select p.election, polling_area, kind, voting_date, path,"
            + " array(select ballot_type || ' ' || constituency from organisation.polling_area_ballot b"
            + " where b.election = p.election and b.polling_area = p.polling_area) as ballots, "
            + PollingAreaDetails.COLUMNS
            + ", {flags} as flags, version"
            + " from organisation.polling_area p"
            + " left join committee.polling_area_detail d using (election, polling_area)"
            + " left join committee.area_detail a on a.election = p.election and a.area = p.path[cardinality(p.path)])"
            + " as described where election = :election";

    private final Jdbi jdbi;

    PollingAreas(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<String, PollingArea> find(Election election, Collection<String> codes) {
        Map<String, PollingArea> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(select(election) + " and polling_area = any (:codes)")
                .bind("election", election.code())
                .bind("votingDay", election.votingDay())
                .bindArray("codes", String.class, codes)
                .map((row, context) -> pollingArea(row))
                .forEach(area -> found.put(area.code(), area)));
        return found;
    }

    /** The codes of all polling areas of an election; of the whole nation some megabytes. */
    Set<String> codes(String election) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery(
                        "select polling_area from organisation.polling_area where election = :election")
                .bind("election", election)
                .mapTo(String.class)
                .list()));
    }

    Optional<PollingArea> find(Election election, String code) {
        return Optional.ofNullable(find(election, List.of(code)).get(code));
    }

    List<PollingArea> list(Election election, PollingAreaFilter filter, Paging paging) {
        StringBuilder sql = new StringBuilder(select(election)).append(" and polling_area > :after");
        if (filter.area() != null) {
            sql.append(" and path @> array[cast(:area as text)]");
        }
        if (filter.constituency() != null) {
            sql.append(" and polling_area in (select polling_area from organisation.polling_area_ballot"
                    + " where election = :election and constituency = :constituency)");
        }
        if (filter.hamlet() != null) {
            sql.append(" and hamlets @> array[cast(:hamlet as text)]");
        }
        if (filter.kind() != null) {
            sql.append(" and kind = :kind");
        }
        if (filter.state() != null) {
            sql.append(" and state = :state");
        }
        if (filter.flag() != null) {
            sql.append(" and :flag = any (flags)");
        }
        sql.append(" order by polling_area limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election.code())
                .bind("votingDay", election.votingDay())
                .bind("after", paging.after())
                .bind("area", filter.area())
                .bind("constituency", filter.constituency())
                .bind("hamlet", filter.hamlet())
                .bind("kind", filter.kind())
                .bind("state", filter.state())
                .bind("flag", filter.flag())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> pollingArea(row))
                .list());
    }

    /** C-049: nobody could vote there. */
    long constituenciesWithoutPollingArea(String election) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from organisation.constituency c
                        where election = :election and not exists (
                            select from organisation.polling_area_ballot b
                            where b.election = c.election and b.constituency = c.constituency)
                        """)
                .bind("election", election)
                .mapTo(Long.class)
                .one());
    }

    private static String select(Election election) {
        return SELECT.replace("{flags}", SizeFlags.sql(Regimes.of(election.regime())));
    }

    private static PollingArea pollingArea(ResultSet row) throws SQLException {
        Map<BallotType, String> constituencies = new EnumMap<>(BallotType.class);
        for (String ballot : (String[]) row.getArray("ballots").getArray()) {
            int space = ballot.indexOf(' ');
            constituencies.put(BallotType.valueOf(ballot.substring(0, space)), ballot.substring(space + 1));
        }
        return new PollingArea(
                row.getString("polling_area"),
                PollingAreaKind.valueOf(row.getString("kind")),
                row.getObject("voting_date", LocalDate.class),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                constituencies,
                PollingAreaDetails.detail(row),
                Arrays.stream((String[]) row.getArray("flags").getArray())
                        .map(PollingAreaFlag::valueOf)
                        .toList(),
                row.getLong("version"));
    }
}
