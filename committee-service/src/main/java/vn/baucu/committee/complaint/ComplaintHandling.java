package vn.baucu.committee.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.acting.ElectionBodies;
import vn.baucu.committee.acting.ElectionBody;
import vn.baucu.committee.complaint.ComplaintFile.Step;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.ComplaintRule;
import vn.baucu.common.law.ComplaintRules;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** What the body that has a file does with it, step by step. */
@ApplicationScoped
class ComplaintHandling {

    private final Complaints complaints;
    private final ComplaintRegister register;
    private final ElectionBodies bodies;
    private final Elections elections;
    private final Audit audit;

    ComplaintHandling(
            Complaints complaints,
            ComplaintRegister register,
            ElectionBodies bodies,
            Elections elections,
            Audit audit) {
        this.complaints = complaints;
        this.register = register;
        this.bodies = bodies;
        this.elections = elections;
        this.audit = audit;
    }

    Complaint acknowledge(Handled handled, @Nullable String note) {
        Complaint file = held(handled, ComplaintState.RECEIVED);
        return done(handled, file, file.as(ComplaintState.RECEIVED), Step.Kind.ACKNOWLEDGED, null, note);
    }

    Complaint assign(Handled handled, String handler, @Nullable String note) {
        Complaint file = held(handled, ComplaintState.ASSIGNED);
        requireNotStopped(handled, file);
        if (!bodies.actsFor(handled.election(), handler, body(handled, file.holder()))) {
            throw refused(
                    "/handler",
                    "not-of-the-body",
                    null,
                    new Sentence("{0} không có nhiệm vụ ở {1}.", "{0} has no duty at {1}.")
                            .with(handler, file.holder()));
        }
        return done(handled, file, file.assigned(handler), Step.Kind.ASSIGNED, null, note);
    }

    /** Sends the file up or down the line, or to the body that the law makes competent. */
    Complaint forward(Handled handled, StepDocuments.Forwarding forwarding) {
        Complaint file = held(handled, ComplaintState.FORWARDED);
        requireNotStopped(handled, file);
        ElectionBody holder = body(handled, file.holder());
        ElectionBody next = bodies.find(handled.election(), forwarding.to())
                .orElseThrow(() -> refused(
                        "/to",
                        "unknown-body",
                        null,
                        new Sentence("Không có tổ chức {0}.", "There is no body {0}.").with(forwarding.to())));
        boolean decided = file.state() == ComplaintState.RESOLVED;
        boolean down = holder.isAbove(next) || next.code().equals(file.competent());
        boolean onLine = next.isAbove(holder) || (down && !decided);
        if (!onLine || next.code().equals(file.holder())) {
            throw refused(
                    "/to",
                    "not-on-the-line",
                    rule(handled, file).article(),
                    new Sentence(
                                    "Đơn chỉ chuyển lên cấp trên, xuống cấp dưới hoặc đến {0}.",
                                    "A file goes up or down the line, or to {0}; a decided one only up.")
                            .with(file.competent()));
        }
        if (decided && file.conclusive()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Quyết định giải quyết là quyết định cuối cùng.", "The decision has ended the matter."));
        }
        Complaint sent = file.held(next.code());
        return done(handled, file, sent, Step.Kind.FORWARDED, next.code(), forwarding.reason());
    }

    /** Decides. Only the competent body does, or one above it that the file was taken to. */
    Complaint resolve(Handled handled, StepDocuments.Resolution resolution) {
        Complaint file = held(handled, ComplaintState.RESOLVED);
        if (!Boolean.TRUE.equals(resolution.clearCase())) {
            requireNotStopped(handled, file);
        }
        ElectionBody holder = body(handled, file.holder());
        if (!holder.code().equals(file.competent()) && !holder.isAbove(body(handled, file.competent()))) {
            throw refused(
                    "/outcome",
                    "not-competent",
                    rule(handled, file).article(),
                    new Sentence("Thẩm quyền giải quyết thuộc {0}.", "It is for {0} to decide.")
                            .with(file.competent()));
        }
        Complaint resolved =
                file.resolved(resolution.outcome(), rule(handled, file).conclusive());
        return done(handled, file, resolved, Step.Kind.RESOLVED, null, resolution.answer());
    }

    Complaint refuse(Handled handled, String reason) {
        Complaint file = held(handled, ComplaintState.NOT_PROCESSED);
        Complaint refused = file.as(ComplaintState.NOT_PROCESSED);
        return done(handled, file, refused, Step.Kind.NOT_PROCESSED, null, reason);
    }

    Complaint withdraw(Handled handled, String reason) {
        Complaint file = held(handled, ComplaintState.WITHDRAWN);
        return done(handled, file, file.as(ComplaintState.WITHDRAWN), Step.Kind.WITHDRAWN, null, reason);
    }

    /** Hands over what the election leaves open (Art 61.4). */
    Complaint handOver(Handled handled, String reason) {
        Complaint file = held(handled, ComplaintState.HANDED_OVER);
        Election election = elections.require(handled.election());
        ComplaintRules.Unresolved rule =
                Regimes.of(election.regime()).complaints().unresolved(file.ballotType());
        if (!register.today(election).isAfter(election.votingDay())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Chỉ bàn giao sau ngày bầu cử.", "Files are handed over after election day."));
        }
        Complaint over = file.as(ComplaintState.HANDED_OVER);
        return done(handled, file, over, Step.Kind.HANDED_OVER, rule.to().toString(), reason);
    }

    private Complaint held(Handled handled, ComplaintState next) {
        List<String> own = register.codes(handled.election(), handled.officer());
        elections.require(handled.election());
        Complaint file = complaints
                .hold(handled.election(), handled.complaint(), own)
                .orElseThrow(() -> ComplaintRegister.notFound(handled.complaint()));
        if (!own.contains(file.holder())) {
            throw new ProblemException(
                    ProblemType.AREA_OUT_OF_SCOPE,
                    new Sentence("Hồ sơ đang ở {0}.", "The file is with {0}.").with(file.holder()));
        }
        new Precondition(handled.ifMatch()).requireCurrent(file.version());
        if (!file.state().canBecome(next)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Không chuyển được từ {0} sang {1}.", "A file cannot go from {0} to {1}.")
                            .with(file.state(), next));
        }
        return file;
    }

    private Complaint done(
            Handled handled,
            Complaint before,
            Complaint after,
            Step.Kind step,
            @Nullable String to,
            @Nullable String note) {
        complaints.keep(after);
        String by = handled.officer().name();
        complaints.add(
                after.complaint(), new Step(after.version(), register.now(), step, before.holder(), to, by, note));
        String detail = step + " " + before.holder() + (to == null ? "" : " -> " + to);
        audit.add(
                handled.officer(),
                "handle-complaint",
                handled.election(),
                after.complaint().toString(),
                detail);
        return after;
    }

    /** From E-10 to the election day nothing about candidates is handled (Art 61.2). */
    private void requireNotStopped(Handled handled, Complaint file) {
        Election election = elections.require(handled.election());
        LocalDate today = register.today(election);
        ComplaintRule rule = ComplaintRegister.rule(election, file);
        if (new ComplaintDeadlines(election, rule).stoppedOn(today)) {
            throw new ProblemException(
                    ProblemType.ELECTION_LOCKED,
                    new Sentence(
                            "Đã ngừng xem xét, giải quyết về người ứng cử (Điều 61).",
                            "Nothing about candidates is handled until election day (Art 61)."),
                    List.of(new Violation(
                            "", "handling-stopped", rule.article(), new Sentence("Đã ngừng.", "It has stopped."))));
        }
    }

    private ComplaintRule rule(Handled handled, Complaint file) {
        return ComplaintRegister.rule(elections.require(handled.election()), file);
    }

    private ElectionBody body(Handled handled, String code) {
        return bodies.find(handled.election(), code)
                .orElseThrow(() -> ProblemException.notFound(new Sentence("tổ chức {0}", "body {0}").with(code)));
    }

    private static ProblemException refused(String pointer, String code, @Nullable String article, Sentence message) {
        return new ProblemException(
                ProblemType.RULE_VIOLATED, message, List.of(new Violation(pointer, code, article, message)));
    }

    /** One step on one file: by whom, and meant for which version. */
    record Handled(
            String election, UUID complaint, @Nullable String ifMatch, Officer officer) {}
}
