package vn.baucu.tally.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.copy.CopyDocument.Held;

/** What the list of what is held must keep to. */
final class CopyCheck {

    static final int MOST = 10_000;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String BALLOT_TYPES =
            Arrays.stream(BallotType.values()).map(Enum::name).collect(Collectors.joining("|"));

    private final String election;
    private final Pattern subject;
    private final CopyDocument copy;
    private final List<Violation> malformed = new ArrayList<>();
    private final List<Violation> broken = new ArrayList<>();
    private final Set<Held> met = new HashSet<>();
    private boolean bounded;

    private CopyCheck(String election, CopyDocument copy) {
        this.election = election;
        this.subject = Pattern.compile(Pattern.quote(election) + "/(" + BALLOT_TYPES + ")/[A-Za-z0-9]{1,10}");
        this.copy = copy;
    }

    /** Refuses with everything that is wrong; what is too much is not even looked at (E-038). */
    static void require(String election, CopyDocument copy) {
        if (copy.held().size() > MOST) {
            throw new ProblemException(
                    ProblemType.PAYLOAD_TOO_LARGE,
                    new Sentence(
                                    "Mỗi lần đối chiếu nhiều nhất {0} công bố; hãy gửi từng trang: xếp theo subject, mỗi lần"
                                            + " một khoảng, cho biết after và to của khoảng đó.",
                                    "At most {0} publications are compared at a time; send page by page: sorted by subject, a"
                                            + " range in each call, with its after and to.")
                            .with(String.valueOf(MOST)));
        }
        new CopyCheck(election, copy).require();
    }

    private void require() {
        bound("/after", copy.after());
        bound("/to", copy.to());
        bounded = malformed.isEmpty();
        if (bounded && copy.after() != null && copy.to() != null && copy.after().compareTo(copy.to()) >= 0) {
            broken.add(new Violation(
                    "/to",
                    "empty-range",
                    new Sentence("Phải đứng sau {0}.", "It must come after {0}.").with(copy.after())));
        }
        for (int i = 0; i < copy.held().size(); i++) {
            line("/held/" + i, copy.held().get(i));
        }
        if (!malformed.isEmpty()) {
            malformed.addAll(broken);
            throw refused(ProblemType.SCHEMA_VIOLATED, malformed);
        }
        if (!broken.isEmpty()) {
            throw refused(ProblemType.RULE_VIOLATED, broken);
        }
    }

    private static ProblemException refused(ProblemType type, List<Violation> violations) {
        return new ProblemException(type, violations.get(0).message(), violations);
    }

    private void bound(String pointer, @Nullable String bound) {
        if (bound != null && !subject.matcher(bound).matches()) {
            malformed.add(noSubject(pointer));
        }
    }

    private void line(String pointer, @Nullable Held held) {
        if (held == null) {
            malformed.add(new Violation(pointer, "notnull", required()));
            return;
        }
        int before = malformed.size();
        if (held.subject() == null || !subject.matcher(held.subject()).matches()) {
            malformed.add(noSubject(pointer + "/subject"));
        }
        if (held.number() == null || held.number() < 1) {
            malformed.add(new Violation(
                    pointer + "/number", "min", new Sentence("Ít nhất là {0}.", "At least {0}.").with(1)));
        }
        if (held.hash() == null || !HASH.matcher(held.hash()).matches()) {
            malformed.add(new Violation(
                    pointer + "/hash",
                    "hash",
                    new Sentence(
                            "Phải là SHA-256: 64 chữ số thập lục phân, chữ thường.",
                            "It must be a SHA-256: 64 hexadecimal digits in lower case.")));
        }
        if (malformed.size() == before) {
            range(pointer, held);
        }
    }

    private void range(String pointer, Held held) {
        String named = String.valueOf(held.subject());
        if (!met.add(new Held(named, held.number(), null))) {
            broken.add(new Violation(
                    pointer,
                    "twice",
                    new Sentence("{0} số {1} có hai lần.", "{0} number {1} is there twice.")
                            .with(named, held.number())));
        }
        boolean early = copy.after() != null && named.compareTo(copy.after()) <= 0;
        boolean late = copy.to() != null && named.compareTo(copy.to()) > 0;
        if (bounded && (early || late)) {
            broken.add(new Violation(
                    pointer + "/subject",
                    "outside-range",
                    new Sentence(
                            "Nằm ngoài khoảng đã cho trong after và to.",
                            "It lies outside of the range that after and to say.")));
        }
    }

    private Violation noSubject(String pointer) {
        return new Violation(
                pointer,
                "subject",
                new Sentence(
                                "Phải có dạng {0}/loại phiếu/địa bàn, như subject của sự kiện.",
                                "It must be {0}/ballot type/area, as the subject of an event.")
                        .with(election));
    }

    private static Sentence required() {
        return new Sentence("Trường này bắt buộc.", "This field is required.");
    }
}
