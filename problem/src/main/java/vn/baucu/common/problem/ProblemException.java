package vn.baucu.common.problem;

import java.util.List;
import java.util.Map;

/** A request refused for a reason that the asker can understand and mend. */
public class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient Sentence detail;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;

    public ProblemException(
            ProblemType type, Sentence detail, List<Violation> violations, Map<String, String> headers) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
    }

    public ProblemException(ProblemType type, Sentence detail, List<Violation> violations) {
        this(type, detail, violations, Map.of());
    }

    public ProblemException(ProblemType type, Sentence detail) {
        this(type, detail, List.of());
    }

    /** @param what the thing missing, such as {@code polling area 03388-005} in both languages */
    public static ProblemException notFound(Sentence what) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                new Sentence("Không tìm thấy " + what.vi() + ".", "There is no " + what.en() + "."));
    }

    /** Nothing more to say than the title of the type does. */
    public static ProblemException of(ProblemType type) {
        return new ProblemException(
                type, new Sentence(type.title().vi() + ".", type.title().en() + "."));
    }

    public ProblemType type() {
        return type;
    }

    public Sentence detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
