package vn.baucu.committee.site;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.register.RowErrors;
import vn.baucu.common.access.Officer;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/**
 * Where something lies.
 *
 * @param level only of an area
 * @param path codes from the nation down to the area, constituency or polling area itself; a duty for any covers it
 */
public record Site(String code, @Nullable AreaLevel level, List<String> path) {

    /** What a body's code looks like; whether there is such a body is another question. */
    public static final String BODY = "(NC|BC|EC|EB|PT|SC|AT|ST|ID)-[A-Z0-9][A-Z0-9-]{0,39}";

    /** Where a body works. */
    public static Site of(Body body) {
        List<String> path = new ArrayList<>(body.path());
        if (!path.contains(body.scope())) {
            path.add(body.scope());
        }
        return new Site(body.body(), null, List.copyOf(path));
    }

    public boolean isWithin(Officer officer) {
        return RowErrors.covers(officer, path);
    }

    /** Refuses an officer whose duty does not cover the place. */
    public void requireWithin(Officer officer) {
        if (!isWithin(officer)) {
            throw new ProblemException(
                    ProblemType.AREA_OUT_OF_SCOPE,
                    new Sentence("{0} ngoài phạm vi nhiệm vụ của anh/chị.", "{0} lies outside the area of your duty.")
                            .with(code));
        }
    }

    public boolean liesIn(String area) {
        return path.contains(area);
    }
}
