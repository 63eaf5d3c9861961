package vn.baucu.voter.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Finds polling areas, and says whether an area is one that an officer may look at. */
@ApplicationScoped
class PollingPlaces {

    private final Jdbi jdbi;

    PollingPlaces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<String, PollingPlace> find(String election, Collection<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select polling_area, path, voting_date, array(
                            select ballot_type from organisation.polling_area_ballot b
                            where b.election = p.election and b.polling_area = p.polling_area) as ballot_types
                        from organisation.polling_area p
                        where election = :election and polling_area = any(:codes)
                        """)
                .bind("election", election)
                .bindArray("codes", String.class, List.copyOf(codes))
                .map((row, context) -> place(row))
                .collect(Collectors.toMap(PollingPlace::code, Function.identity())));
    }

    PollingPlace require(String election, String code) {
        PollingPlace place = find(election, List.of(code)).get(code);
        if (place == null) {
            throw ProblemException.notFound(new Sentence("khu vực bỏ phiếu {0}", "polling area {0}").with(code));
        }
        return place;
    }

    List<PollingPlace> within(String election, String area) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select polling_area, path, voting_date, cast(array[] as text[]) as ballot_types
                        from organisation.polling_area p
                        where election = :election and path @> cast(array[:area] as text[]) order by polling_area
                        """)
                .bind("election", election)
                .bind("area", area)
                .map((row, context) -> place(row))
                .list());
    }

    /** An area that exists (404) and that the officer's duty covers (403). */
    void requireArea(String election, String area, Officer officer) {
        List<String> path = jdbi.withHandle(handle -> handle.createQuery(
                                "select path from organisation.area where election = :election and area = :area")
                        .bind("election", election)
                        .bind("area", area)
                        .map((row, context) -> texts(row, "path"))
                        .findOne())
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("đơn vị hành chính {0}", "area {0}").with(area)));
        if (Collections.disjoint(path, officer.scopes())) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
    }

    private static PollingPlace place(ResultSet row) throws SQLException {
        Set<BallotType> ballotTypes = EnumSet.noneOf(BallotType.class);
        texts(row, "ballot_types").forEach(ballotType -> ballotTypes.add(BallotType.valueOf(ballotType)));
        return new PollingPlace(
                row.getString("polling_area"),
                texts(row, "path"),
                row.getObject("voting_date", LocalDate.class),
                ballotTypes);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
