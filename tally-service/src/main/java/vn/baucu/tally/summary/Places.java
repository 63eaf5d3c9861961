package vn.baucu.tally.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Finds the areas that sum up and the names of their constituencies. */
@ApplicationScoped
public class Places {

    private static final String NAME_OF_NATION = "Cả nước";

    private final Jdbi jdbi;

    Places(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The area, or a 404 that names it. */
    public Scope require(String election, String area) {
        if (area.equals(Scope.NATION)) {
            return new Scope(area, NAME_OF_NATION, AreaLevel.NATION);
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select name, level from organisation.area where election = :election and area = :area")
                        .bind("election", election)
                        .bind("area", area)
                        .map((row, context) -> new Scope(area, row.getString(1), AreaLevel.valueOf(row.getString(2))))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound(new Sentence("địa bàn {0}", "area {0}").with(area)));
    }

    /** The very body of this area acts: one above it looks on, and has its own summary. */
    public static void requireOwn(Officer officer, String area) {
        if (!officer.scopes().contains(area)) {
            throw new ProblemException(
                    ProblemType.AREA_OUT_OF_SCOPE,
                    new Sentence(
                                    "Việc này thuộc thẩm quyền của Ủy ban bầu cử ở {0} (Hội đồng bầu cử quốc gia đối với cả"
                                            + " nước).",
                                    "This is for the election committee of {0} itself (for the nation, the National Election"
                                            + " Council).")
                            .with(area));
        }
    }

    Map<String, Unit> units(String election, BallotType ballotType, String area) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select c.constituency, c.council_area, coalesce(a.name, c.council_area) as area_name, c.number,
                            array(select v.name from organisation.area v
                                  where v.election = c.election and v.area = any (c.covers)
                                  order by array_position(c.covers, v.area)) as covers
                        from organisation.constituency c
                        left join organisation.area a on a.election = c.election and a.area = c.council_area
                        where c.election = :election and c.ballot_type = :ballotType and c.path @> array[cast(:area as text)]
                        """)
                .bind("election", election)
                .bind("ballotType", ballotType.name())
                .bind("area", area)
                .map((row, context) -> new Unit(
                        row.getString("constituency"),
                        row.getString("council_area"),
                        row.getString("area_name"),
                        row.getInt("number"),
                        List.copyOf(
                                Arrays.asList((String[]) row.getArray("covers").getArray()))))
                .collect(Collectors.toMap(Unit::constituency, Function.identity())));
    }
}
