package vn.baucu.committee.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Text;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** What must hold of an entry whatever else stands in the register. */
final class EntryCheck {

    private static final LocalDate FIRST_ELECTION_DECREE = LocalDate.of(1945, 9, 8);

    private static final Sentence ONE_ISSUER = new Sentence(
            "Ghi tổ chức ban hành (issuer) hoặc cơ quan bên ngoài (authority), không ghi cả hai.",
            "Name the body here (issuer) or the authority outside (authority), one of them.");
    private static final Sentence MISSING =
            new Sentence("Văn bản của cơ quan bên ngoài cần có {0}.", "A document from outside needs {0}.");
    private static final Sentence GIVEN_HERE = new Sentence(
            "Văn bản ban hành tại đây do sổ văn bản cấp {0}.",
            "The register itself gives {0} to a document issued here.");
    private static final Sentence OUT_OF_RANGE = new Sentence("Phải từ {0} đến {1}.", "Must lie between {0} and {1}.");
    private static final Sentence LEGACY =
            new Sentence("Chữ viết theo bảng mã cũ, hãy dùng Unicode.", "Written in an encoding of before Unicode.");
    private static final Sentence TWICE = new Sentence("Quan hệ này có hai lần.", "This relation comes twice.");
    private static final Sentence NO_NUMBER = new Sentence("Số phải lớn hơn 0.", "The number must be above 0.");

    private final List<Violation> violations = new ArrayList<>();

    private EntryCheck() {}

    static List<Violation> brokenBy(DocumentEntry entry, LocalDate today) {
        EntryCheck check = new EntryCheck();
        if ((entry.issuer() == null) == (entry.authority() == null)) {
            check.add("/issuer", "one-issuer", ONE_ISSUER);
        } else if (entry.isIssuedHere()) {
            check.absent("area", entry.area());
            check.absent("level", entry.level());
            check.absent("symbol", entry.symbol());
        } else {
            check.present("area", entry.area());
            check.present("level", entry.level());
            check.present("symbol", entry.symbol());
        }
        if (entry.symbol() != null && entry.ownNumber() == 0) {
            check.add("/symbol", "out-of-range", NO_NUMBER);
        }
        if (entry.date().isBefore(FIRST_ELECTION_DECREE) || entry.date().isAfter(today)) {
            check.add("/date", "out-of-range", OUT_OF_RANGE.with(FIRST_ELECTION_DECREE, today));
        }
        check.unicode("/authority", entry.authority());
        check.unicode("/signer", entry.signer());
        check.unicode("/summary", entry.summary());
        check.once(entry.related());
        return check.violations;
    }

    private void absent(String field, @Nullable Object value) {
        if (value != null) {
            add("/" + field, "given-here", GIVEN_HERE.with(field));
        }
    }

    private void present(String field, @Nullable Object value) {
        if (value == null) {
            add("/" + field, "required", MISSING.with(field));
        }
    }

    private void unicode(String pointer, @Nullable String text) {
        if (text != null && Text.isLegacy(text)) {
            add(pointer, "legacy-encoding", LEGACY);
        }
    }

    private void once(List<Relation> relations) {
        Set<Relation> seen = new HashSet<>();
        for (int i = 0; i < relations.size(); i++) {
            if (!seen.add(relations.get(i))) {
                add("/relations/" + i, "duplicate", TWICE);
            }
        }
    }

    private void add(String pointer, String code, Sentence message) {
        violations.add(new Violation(pointer, code, message));
    }
}
