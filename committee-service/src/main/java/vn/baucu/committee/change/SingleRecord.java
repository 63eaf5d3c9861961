package vn.baucu.committee.change;

import java.util.List;
import java.util.Set;
import vn.baucu.common.job.ImportRun;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Answers a request that was held against the rules of an import. */
public final class SingleRecord {

    /** What the row error of something that only a document may change is called. */
    public static final String PUBLISHED = "published";

    private static final Set<String> LOCKED = Set.of(ProblemType.ELECTION_LOCKED.slug(), PUBLISHED);
    private static final String OUT_OF_SCOPE = ProblemType.AREA_OUT_OF_SCOPE.slug();

    private SingleRecord() {}

    /** Refuses, with everything that is wrong, what an import would not have taken. */
    public static void requireTaken(ImportRun run) {
        if (!run.hasErrors()) {
            return;
        }
        List<Violation> violations = run.violations();
        for (Violation violation : violations) {
            if (violation.code().equals(OUT_OF_SCOPE)) {
                throw new ProblemException(ProblemType.AREA_OUT_OF_SCOPE, violation.message());
            }
            if (LOCKED.contains(violation.code())) {
                throw new ProblemException(ProblemType.ELECTION_LOCKED, violation.message());
            }
        }
        throw new ProblemException(
                ProblemType.RULE_VIOLATED,
                new Sentence("Có {0} chỗ trái quy định.", "{0} rules are broken.").with(violations.size()),
                violations);
    }

    /** The code of the path and that of the body must agree. */
    public static void requireSameCode(String path, String body) {
        if (!path.equals(body)) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Mã không khớp.", "The codes disagree."),
                    List.of(new Violation(
                            "/code",
                            "code-disagrees",
                            new Sentence("Mã phải là {0}.", "The code must be {0}.").with(path))));
        }
    }

    public static Sentence published(String code) {
        return new Sentence(
                        "{0} đã được công bố: chỉ thay đổi theo văn bản, bằng thao tác đính chính.",
                        "{0} is published: it changes by a document only, through a correction.")
                .with(code);
    }

    public static ProblemException duplicate(String code) {
        return new ProblemException(
                ProblemType.DUPLICATE, new Sentence("Đã có {0}.", "There is a {0} already.").with(code));
    }
}
