package vn.baucu.committee.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.AreaLevel;

/** Finds where bodies and areas stand. */
@ApplicationScoped
class Origins {

    private static final String AREA =
            "select path, level from organisation.area where election = :election and area = :place";
    private static final String CONSTITUENCY = """
            select c.path || c.constituency, a.level
            from organisation.constituency c
            join organisation.area a on a.election = c.election and a.area = c.council_area
            where c.election = :election and c.constituency = :place
            """;
    private static final String POLLING_AREA = """
            select p.path || array(
                    select constituency from organisation.polling_area_ballot b
                    where b.election = p.election and b.polling_area = p.polling_area order by constituency)
                || p.polling_area, a.level
            from organisation.polling_area p
            join organisation.area a on a.election = p.election and a.area = p.path[cardinality(p.path)]
            where p.election = :election and p.polling_area = :place
            """;

    /** A body of practice is there because a decision established it, not because the place is. */
    private static final String ESTABLISHED = """
            select path, level from committee.body
            where election = :election and body = :place and dissolved_on is null
            """;

    private final Jdbi jdbi;

    Origins(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Origin> ofBody(String election, String code) {
        return IssuerKind.of(code).flatMap(kind -> switch (kind.where()) {
            case NATION -> find(AREA, election, kind.place(code)).filter(Origin::isNation);
            case AREA -> find(AREA, election, kind.place(code)).filter(origin -> !origin.isNation());
            case CONSTITUENCY -> find(CONSTITUENCY, election, kind.place(code));
            case POLLING_AREA -> find(POLLING_AREA, election, kind.place(code));
            case ESTABLISHED -> find(ESTABLISHED, election, code);
        });
    }

    Optional<Origin> ofArea(String election, String area) {
        return find(AREA, election, area);
    }

    private Optional<Origin> find(String sql, String election, String place) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("place", place)
                .map((row, context) -> new Origin(
                        Arrays.asList((String[]) row.getArray(1).getArray()), AreaLevel.valueOf(row.getString(2))))
                .findOne());
    }
}
