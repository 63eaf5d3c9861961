package vn.baucu.committee.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ComplaintSubject;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** What must hold of a complaint for it to be registered. */
final class IntakeCheck {

    private static final Sentence REQUIRED = new Sentence("Trường này bắt buộc.", "This field is required.");

    private final ComplaintDocument document;
    private final Optional<Matter> matter;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    /** @param matter what {@code about} names, if that exists */
    IntakeCheck(ComplaintDocument document, Optional<Matter> matter, LocalDate today) {
        this.document = document;
        this.matter = matter;
        this.today = today;
    }

    List<Violation> violations() {
        if (document.subject() == null) {
            violations.add(new Violation("/subject", "subject-missing", REQUIRED));
        }
        if (document.about() == null) {
            violations.add(new Violation("/about", "about-missing", REQUIRED));
        } else if (matter.isEmpty()) {
            violations.add(new Violation(
                    "/about",
                    "unknown-about",
                    new Sentence("Không tìm thấy {0}.", "There is no {0}.").with(document.about())));
        } else if (document.subject() != null) {
            place(document.subject(), matter.get());
        }
        if (document.candidate() != null && document.subject() != ComplaintSubject.CANDIDATE) {
            violations.add(new Violation(
                    "/candidate",
                    "not-about-a-candidate",
                    new Sentence("Chỉ ghi khi nội dung về người ứng cử.", "Only where the subject is CANDIDATE.")));
        }
        dates();
        return violations;
    }

    private void place(ComplaintSubject subject, Matter found) {
        if (!found.suits(subject)) {
            violations.add(new Violation(
                    "/about",
                    "about-kind",
                    new Sentence("{0} không phải là đối tượng của nội dung {1}.", "{0} is not what {1} can be about.")
                            .with(found.code(), subject)));
        }
        BallotType asked = document.ballotType();
        if (asked != null && !found.ballotTypes().contains(asked)) {
            violations.add(new Violation(
                    "/ballotType",
                    "contest-mismatch",
                    new Sentence("Ở {0} không bầu loại phiếu này.", "This ballot type is not voted on in {0}.")
                            .with(found.code())));
        }
    }

    private void dates() {
        LocalDate received = document.receivedOn() == null ? today : document.receivedOn();
        if (received.isAfter(today)) {
            violations.add(new Violation(
                    "/receivedOn",
                    "in-the-future",
                    new Sentence("Ngày nhận chưa đến.", "The day of receipt is yet to come.")));
        }
        if (isAfter(document.countedFrom(), received)) {
            violations.add(new Violation(
                    "/countedFrom",
                    "after-receipt",
                    new Sentence("Phải không sau ngày nhận.", "Must not be later than the receipt.")));
        }
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isAfter(other);
    }
}
