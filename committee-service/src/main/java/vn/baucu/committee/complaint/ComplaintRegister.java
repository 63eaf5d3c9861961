package vn.baucu.committee.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.baucu.committee.acting.ElectionBodies;
import vn.baucu.committee.acting.ElectionBody;
import vn.baucu.committee.complaint.ComplaintFile.Step;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.ComplaintKind;
import vn.baucu.common.law.ComplaintRule;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** The register of complaints that each body keeps (Art 33): who sees a file, and how a new one is entered. */
@ApplicationScoped
class ComplaintRegister {

    private static final UUID UNREGISTERED = new UUID(0, 0);

    private final Complaints complaints;
    private final ElectionBodies bodies;
    private final Elections elections;
    private final Audit audit;
    private final Clock clock;

    ComplaintRegister(Complaints complaints, ElectionBodies bodies, Elections elections, Audit audit, Clock clock) {
        this.complaints = complaints;
        this.bodies = bodies;
        this.elections = elections;
        this.audit = audit;
        this.clock = clock;
    }

    Page<Complaint> list(String code, ComplaintFilter.Words words, PageRequest page, Officer officer) {
        Election election = elections.require(code);
        ComplaintFilter filter = ComplaintFilter.of(codes(code, officer), words, today(election));
        Paging paging = page.paging(code + filter);
        return Page.of(complaints.list(code, filter, paging), paging, filter.sort()::keyOf);
    }

    /** The file, for those on its trail; for everybody else it does not exist. */
    ComplaintFile file(String code, UUID id, Officer officer) {
        Election election = elections.require(code);
        Complaint found = complaints.find(code, id, codes(code, officer)).orElseThrow(() -> notFound(id));
        return complaints.file(found, rule(election, found).article());
    }

    /** Who brought it. Every look is recorded with its purpose. */
    Complainant complainant(String code, UUID id, String purpose, Officer officer) {
        elections.require(code);
        Complaint found = complaints.find(code, id, codes(code, officer)).orElseThrow(() -> notFound(id));
        Complainant complainant = complaints
                .complainant(code, found.complaint())
                .orElseThrow(() ->
                        ProblemException.notFound(new Sentence("người gửi đơn {0}", "complainant of {0}").with(id)));
        audit.add(officer, "look-at-complainant", code, id.toString(), purpose);
        return complainant;
    }

    /** Enters a complaint; what may not be processed is registered all the same, as such. */
    Complaint register(String code, ComplaintDocument document, Officer officer) {
        Election election = elections.require(code);
        Optional<Matter> matter = complaints.matter(code, document.about());
        List<Violation> violations = new IntakeCheck(document, matter, today(election)).violations();
        if (!violations.isEmpty() || matter.isEmpty() || document.subject() == null) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    new Sentence("Chưa ghi nhận được đơn này.", "This cannot be registered."),
                    violations);
        }
        ElectionBody receiving = bodies.acting(code, officer, document.receivedBy(), "/receivedBy");
        Admission admission = Admission.of(election, document, matter.get(), today(election));
        Complaint entry = entry(admission, document.kind(), matter.get(), receiving.code(), code);
        UUID id = complaints.register(code, entry, document);
        Step.Kind kind = Step.Kind.REGISTERED;
        complaints.add(id, new Step(1, now(), kind, receiving.code(), null, officer.name(), admission.refusal()));
        audit.add(officer, "register-complaint", code, id.toString(), receiving.code() + " " + entry.state());
        return complaints.find(code, id, List.of(receiving.code())).orElseThrow(() -> notFound(id));
    }

    private Complaint entry(Admission admission, ComplaintKind kind, Matter matter, String receiving, String election) {
        return new Complaint(
                UNREGISTERED,
                receiving,
                complaints.nextNumber(election, receiving),
                kind,
                admission.rule().subject(),
                matter.code(),
                admission.ballotType(),
                admission.receivedOn(),
                admission.dueOn(),
                matter.competent(admission.rule()),
                receiving,
                null,
                admission.refusal() == null ? ComplaintState.RECEIVED : ComplaintState.NOT_PROCESSED,
                null,
                false,
                1);
    }

    List<String> codes(String election, Officer officer) {
        return bodies.actedFor(election, officer).stream()
                .map(ElectionBody::code)
                .toList();
    }

    static ComplaintRule rule(Election election, Complaint complaint) {
        return Regimes.of(election.regime()).complaints().rule(complaint.subject(), complaint.ballotType());
    }

    static ProblemException notFound(UUID id) {
        return ProblemException.notFound(new Sentence("đơn {0}", "complaint {0}").with(id));
    }

    LocalDate today(Election election) {
        return LocalDate.ofInstant(
                clock.instant(), Regimes.of(election.regime()).zone());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
