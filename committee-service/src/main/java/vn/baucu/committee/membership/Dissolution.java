package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.body.BodyRegister;
import vn.baucu.committee.officer.MemberDuties;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Ends the mandates of bodies: their members sit no more, their duties end at once, and they hand over. */
@ApplicationScoped
public class Dissolution {

    private final MembershipRegister register;
    private final BodyRegister bodies;
    private final Members members;
    private final MemberDuties duties;
    private final Handovers handovers;
    private final Audit audit;

    Dissolution(
            MembershipRegister register,
            BodyRegister bodies,
            Members members,
            MemberDuties duties,
            Handovers handovers,
            Audit audit) {
        this.register = register;
        this.bodies = bodies;
        this.members = members;
        this.duties = duties;
        this.handovers = handovers;
        this.audit = audit;
    }

    /** Ends the mandates of many bodies at once; those without one stay as they are. Returns how many had one. */
    public int dissolve(String election, Collection<String> codes, LocalDate day) {
        if (codes.isEmpty()) {
            return 0;
        }
        bodies.hold(election, codes);
        members.endAll(election, codes, day);
        duties.end(election, codes);
        return bodies.dissolve(election, codes, day);
    }

    void order(
            Election election, String body, DissolutionDocument document, @Nullable String ifMatch, Officer ordering) {
        Body held = register.hold(election, body, ifMatch, ordering);
        if (document.day().isBefore(held.decision().date())) {
            throw Establishment.refused(List.of(new Violation(
                    "/day",
                    "ends-before-start",
                    new Sentence("Trước ngày thành lập.", "Before the day of establishment."))));
        }
        dissolve(election.code(), List.of(body), document.day());
        audit.add(ordering, "dissolve-body", election.code(), body, document.document());
    }

    Handover handOver(Election election, String body, HandoverDocument document, Officer recording) {
        Body held = bodies.hold(election.code(), body);
        if (!held.isWithin(recording)) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        if (held.isActive()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Tổ chức này chưa hết nhiệm vụ.", "The mandate of this body has not ended."));
        }
        Handover handover = new Handover(
                UUID.randomUUID(),
                body,
                document.handedOn(),
                document.receivedBy().strip(),
                document.content().strip(),
                document.documentNumber(),
                document.document());
        handovers.add(election.code(), handover);
        audit.add(recording, "hand-over", election.code(), body, document.documentNumber());
        return handover;
    }
}
