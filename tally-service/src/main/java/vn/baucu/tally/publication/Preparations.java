package vn.baucu.tally.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.publication.PublicationStore.Head;
import vn.baucu.tally.summary.Places;
import vn.baucu.tally.summary.Summaries;
import vn.baucu.tally.summary.SummaryView;

/** Prepares publications: one person says what is to be published, and nothing of it is to be seen yet. */
@ApplicationScoped
class Preparations {

    private final Elections elections;
    private final Places places;
    private final Summaries summaries;
    private final PreparationStore store;
    private final PublicationStore published;
    private final Audit audit;

    Preparations(
            Elections elections,
            Places places,
            Summaries summaries,
            PreparationStore store,
            PublicationStore published,
            Audit audit) {
        this.elections = elections;
        this.places = places;
        this.summaries = summaries;
        this.store = store;
        this.published = published;
        this.audit = audit;
    }

    @Transactional
    Preparation prepare(Subject subject, PreparationDocument document, Officer officer) {
        requireBody(subject);
        Places.requireOwn(officer, subject.area());
        Head head = published.lock(subject);
        store.find(subject, head.lastOrdinal())
                .filter(last -> last.state() == PreparationState.PREPARED)
                .ifPresent(open -> {
                    throw conflict(
                            "Đã có một công bố đang chờ: số thứ tự {0}.",
                            "A publication is prepared already: ordinal {0}.", open.ordinal());
                });
        requireCorrection(head, document);
        SummaryView summary = publishable(subject, document.summaryVersion());
        summaries.requireCurrent(summary);
        int ordinal = head.lastOrdinal() + 1;
        store.add(subject, ordinal, summary.hash(), document, officer);
        audit.add(officer, "prepare-publication", subject.election(), subject.toString(), "ordinal " + ordinal);
        return require(subject, ordinal);
    }

    @Transactional
    Preparation withdraw(Subject subject, int ordinal, String reason, Officer officer) {
        requireBody(subject);
        Places.requireOwn(officer, subject.area());
        published.lock(subject);
        Preparation preparation = require(subject, ordinal);
        requireOpen(preparation, PreparationState.WITHDRAWN);
        store.settle(preparation, PreparationState.WITHDRAWN, reason, officer);
        audit.add(officer, "withdraw-publication", subject.election(), subject.toString(), ordinal + " " + reason);
        return require(subject, ordinal);
    }

    Preparation show(Subject subject, int ordinal) {
        requireBody(subject);
        return require(subject, ordinal);
    }

    Page<Preparation> list(Subject subject, Paging paging) {
        requireBody(subject);
        return store.list(subject, paging);
    }

    Preparation require(Subject subject, int ordinal) {
        return store.find(subject, ordinal)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("công bố đang chuẩn bị số {0} của {1}", "prepared publication {0} of {1}")
                                .with(ordinal, subject)));
    }

    void requireOpen(Preparation preparation, PreparationState next) {
        if (!preparation.state().canBecome(next)) {
            throw conflict(
                    "Việc công bố này đã ở trạng thái {0}.", "This publication is {0} already.", preparation.state());
        }
    }

    /** The summary of the whole body, confirmed and the latest. */
    SummaryView publishable(Subject subject, int version) {
        Optional<SummaryView> summary = summaries.latest(subject.election(), subject.ballotType(), subject.area());
        return summary.filter(latest -> latest.version() == version && latest.confirmed())
                .orElseThrow(() -> conflict(
                        "Phiên bản {0} của biên bản tổng kết chưa được xác nhận hoặc không phải bản mới nhất.",
                        "Version {0} of the summary is not confirmed, or not the latest.", version));
    }

    void requireBody(Subject subject) {
        elections.require(subject.election());
        if (!places.require(subject.election(), subject.area()).elects(subject.ballotType())) {
            throw ProblemException.notFound(new Sentence("kết quả {0} của {1}", "results {0} of {1}")
                    .with(subject.ballotType(), subject.area()));
        }
    }

    /** Figures never go back without a publication that names the old one and says why (I-9). */
    private static void requireCorrection(Head head, PreparationDocument document) {
        List<Violation> violations = new ArrayList<>();
        Integer latest = head.lastNumber() == 0 ? null : Integer.valueOf(head.lastNumber());
        if (!Objects.equals(latest, document.corrects())) {
            violations.add(new Violation(
                    "/corrects",
                    "names-latest",
                    latest == null
                            ? new Sentence("Chưa có công bố nào để sửa.", "There is no publication to put right.")
                            : new Sentence(
                                            "Phải nêu công bố mới nhất được sửa: {0}.",
                                            "Name the latest publication, which this one puts right: {0}.")
                                    .with(latest)));
        }
        if ((document.reason() == null) != (latest == null)) {
            violations.add(new Violation(
                    "/reason",
                    "reason",
                    new Sentence(
                            "Lý do bắt buộc khi sửa công bố trước, và chỉ khi đó.",
                            "A correction needs its reason, and only a correction has one.")));
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Có {0} chỗ chưa đúng.", "Found wrong: {0}.").with(violations.size()),
                    violations);
        }
    }

    private static ProblemException conflict(String vi, String en, Object value) {
        return new ProblemException(ProblemType.CONFLICT, new Sentence(vi, en).with(value));
    }
}
