package vn.baucu.committee.document;

import java.util.List;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/**
 * How far an officer sees: what stands below the duties, and what stands above them.
 *
 * @param scopes codes of the duties
 * @param above codes of what covers the duties' places, themselves included
 */
public record Horizon(List<String> scopes, List<String> above) {

    /** The same in SQL, with {@code d} for the thing looked at and the two lists bound by their names. */
    public static final String READABLE = " (d.path && :scopes or d.place = any (:above)) ";

    /** Whether the officer sees what stands at the end of the path. */
    public boolean shows(List<String> path) {
        return covers(path) || above.contains(path.get(path.size() - 1));
    }

    /** Whether a duty lets the officer write there. */
    public boolean covers(List<String> path) {
        return path.stream().anyMatch(scopes::contains);
    }

    public void requireShows(List<String> path) {
        if (!shows(path)) {
            throw outOfScope();
        }
    }

    public void requireCovers(List<String> path) {
        if (!covers(path)) {
            throw outOfScope();
        }
    }

    private static ProblemException outOfScope() {
        return new ProblemException(
                ProblemType.AREA_OUT_OF_SCOPE,
                new Sentence("Ngoài phạm vi nhiệm vụ của anh/chị.", "This lies outside your duty."));
    }
}
