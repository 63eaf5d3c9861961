package vn.baucu.committee.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** Finds the areas of elections. */
@ApplicationScoped
public class Sites {

    private final Jdbi jdbi;

    Sites(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Site> area(String election, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select area, level, path from organisation.area where election = :election and area = :area")
                .bind("election", election)
                .bind("area", code)
                .map((row, context) ->
                        new Site(row.getString(1), AreaLevel.valueOf(row.getString(2)), Arrays.asList((String[])
                                row.getArray(3).getArray())))
                .findOne());
    }

    /** The area, or a 404 that names it. */
    public Site requireArea(String election, String code) {
        return area(election, code)
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("đơn vị hành chính {0}", "area {0}").with(code)));
    }
}
