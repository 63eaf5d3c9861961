package vn.baucu.candidate.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** Finds constituencies and the lists they have. */
@ApplicationScoped
class Contests {

    private final Jdbi jdbi;

    Contests(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Lists of one election are published one after the other, so that no code comes to name two people. */
    void lockElection(String election) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select election from organisation.election where election = :election for no key update")
                .bind("election", election)
                .mapTo(String.class)
                .findOne());
    }

    /** The constituencies there are; their lists stay as they are until the end of the transaction. */
    Map<String, Contest> lock(String election, Collection<String> constituencies) {
        List<String> codes = List.copyOf(constituencies);
        return jdbi.withHandle(handle -> {
            handle.createQuery("""
                            select constituency from candidate.official_list
                            where election = :election and constituency = any(:codes)
                            order by constituency for update
                            """)
                    .bind("election", election)
                    .bindArray("codes", String.class, codes)
                    .mapTo(String.class)
                    .list();
            return handle.createQuery("""
                            select c.constituency, c.ballot_type, c.path, c.seats, coalesce(l.version, 0) as version,
                                coalesce(l.fingerprint, '') as fingerprint
                            from organisation.constituency c
                            left join candidate.official_list l using (election, constituency)
                            where c.election = :election and c.constituency = any(:codes)
                            """)
                    .bind("election", election)
                    .bindArray("codes", String.class, codes)
                    .map((row, context) -> contest(row))
                    .collect(Collectors.toMap(Contest::constituency, Function.identity()));
        });
    }

    /** The constituency, its list locked, or a 404 that names it. */
    Contest require(String election, String constituency) {
        Contest contest = lock(election, List.of(constituency)).get(constituency);
        if (contest == null) {
            throw ProblemException.notFound(new Sentence("đơn vị bầu cử {0}", "constituency {0}").with(constituency));
        }
        return contest;
    }

    /** Codes that name a candidate of some constituency, each with that constituency. */
    Map<String, String> homes(String election, Collection<String> candidates) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select candidate, constituency from candidate.code
                        where election = :election and candidate = any(:codes)
                        """)
                .bind("election", election)
                .bindArray("codes", String.class, List.copyOf(candidates))
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Contest contest(ResultSet row) throws SQLException {
        return new Contest(
                row.getString("constituency"),
                BallotType.valueOf(row.getString("ballot_type")),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                row.getInt("seats"),
                row.getLong("version"),
                row.getString("fingerprint"));
    }
}
