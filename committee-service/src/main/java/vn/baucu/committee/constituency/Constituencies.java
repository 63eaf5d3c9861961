package vn.baucu.committee.constituency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Paging;

/** Reads the constituencies of elections. */
@ApplicationScoped
public class Constituencies {

    private static final String SELECT = """
            select constituency, ballot_type, council_area, path, number, seats, covers, external_code,
                coalesce(hamlets, '{}') as hamlets, version
            from organisation.constituency left join committee.constituency_detail using (election, constituency)
            where election = :election
            """;

    private final Jdbi jdbi;

    Constituencies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Everything at once, by code. */
    public Map<String, Constituency> all(String election) {
        Map<String, Constituency> all = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(SELECT)
                .bind("election", election)
                .map((row, context) -> constituency(row))
                .forEach(constituency -> all.put(constituency.code(), constituency)));
        return all;
    }

    Optional<Constituency> find(String election, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and constituency = :code")
                .bind("election", election)
                .bind("code", code)
                .map((row, context) -> constituency(row))
                .findOne());
    }

    List<Constituency> list(String election, ConstituencyFilter filter, Paging paging) {
        StringBuilder sql = new StringBuilder(SELECT).append(" and constituency > :after");
        if (filter.ballotType() != null) {
            sql.append(" and ballot_type = :ballotType");
        }
        if (filter.councilArea() != null) {
            sql.append(" and council_area = :councilArea");
        }
        if (filter.within() != null) {
            sql.append(" and path @> array[cast(:within as text)]");
        }
        sql.append(" order by constituency limit :limit");
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("after", paging.after())
                .bind("ballotType", filter.ballotType())
                .bind("councilArea", filter.councilArea())
                .bind("within", filter.within())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> constituency(row))
                .list());
    }

    /** Those of the constituencies with a polling area that lies outside what they now cover. */
    Set<String> withPollingAreasOutside(String election, Collection<String> codes) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct c.constituency
                        from organisation.constituency c
                        join organisation.polling_area_ballot b
                            on b.election = c.election and b.constituency = c.constituency
                        join organisation.polling_area p
                            on p.election = b.election and p.polling_area = b.polling_area
                        where c.election = :election and c.constituency = any (:codes) and not p.path && c.covers
                        """)
                .bind("election", election)
                .bindArray("codes", String.class, codes)
                .mapTo(String.class)
                .list()));
    }

    boolean isVotedIn(String election, String code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from organisation.polling_area_ballot
                            where election = :election and constituency = :code)
                        """)
                .bind("election", election)
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether the council has a constituency of a higher number. */
    boolean isFollowed(String election, Constituency constituency) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from organisation.constituency
                            where election = :election and ballot_type = :ballotType
                                and council_area = :councilArea and number > :number)
                        """)
                .bind("election", election)
                .bind("ballotType", constituency.ballotType())
                .bind("councilArea", constituency.councilArea())
                .bind("number", constituency.number())
                .mapTo(Boolean.class)
                .one());
    }

    private static Constituency constituency(ResultSet row) throws SQLException {
        return new Constituency(
                row.getString("constituency"),
                BallotType.valueOf(row.getString("ballot_type")),
                row.getString("council_area"),
                codes(row, "path"),
                row.getInt("number"),
                row.getInt("seats"),
                codes(row, "covers"),
                codes(row, "hamlets"),
                row.getString("external_code"),
                row.getLong("version"));
    }

    private static List<String> codes(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
