package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.officer.MemberDuties;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Lets somebody act in the place of a member who is ill, by a document and for a time that ends. */
@ApplicationScoped
class Delegating {

    private final MembershipRegister register;
    private final SeatRule rule;
    private final Delegations delegations;
    private final MemberDuties duties;
    private final Audit audit;

    Delegating(MembershipRegister register, SeatRule rule, Delegations delegations, MemberDuties duties, Audit audit) {
        this.register = register;
        this.rule = rule;
        this.delegations = delegations;
        this.duties = duties;
        this.audit = audit;
    }

    Delegation delegate(
            Election election,
            String body,
            UUID member,
            DelegationDocument document,
            @Nullable String ifMatch,
            Officer naming) {
        Body held = register.hold(election, body, ifMatch, naming);
        Member away = register.requireSitting(election, body, member);
        List<Violation> violations = new ArrayList<>();
        if (document.lastDay().isBefore(document.from())) {
            violations.add(new Violation(
                    "/lastDay",
                    "ends-before-start",
                    new Sentence("Phải từ ngày bắt đầu trở đi.", "Must not be before the first day.")));
        }
        if (document.user().equals(away.user())) {
            violations.add(new Violation(
                    "/user",
                    "same-person",
                    new Sentence("Không ai tự thay mình.", "Nobody stands in for himself or herself.")));
        }
        if (document.user().equals(naming.name())) {
            violations.add(new Violation(
                    "/user",
                    "self-appointment",
                    new Sentence("Không ai tự giao nhiệm vụ cho mình.", "Nobody gives a duty to himself or herself.")));
        }
        if (!rule.auditors(election.code(), held.kind(), Stream.of(document.user()))
                .isEmpty()) {
            violations.add(new Violation("/user", "conflict-of-interest", SeatRule.AUDITS));
        }
        if (!violations.isEmpty()) {
            throw Establishment.refused(violations);
        }
        Delegation delegation = new Delegation(
                UUID.randomUUID(),
                body,
                member,
                document.user(),
                document.name().strip(),
                document.from(),
                document.lastDay(),
                document.decision());
        delegations.add(election.code(), delegation);
        duties.give(
                election.code(),
                Seats.duties(
                        held,
                        delegation.user(),
                        delegation.name(),
                        Seats.start(election, delegation.from()),
                        Seats.start(election, delegation.lastDay().plusDays(1))));
        audit.add(naming, "delegate", election.code(), body, member + " " + delegation.delegation());
        return delegation;
    }
}
