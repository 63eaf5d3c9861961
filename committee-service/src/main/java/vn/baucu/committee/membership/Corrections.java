package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.body.BodyRegister;
import vn.baucu.committee.conflict.Person;
import vn.baucu.committee.officer.MemberDuties;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Violation;

/** Corrects what was written down wrongly, where no decision changes: who sits where stays as it is. */
@ApplicationScoped
class Corrections {

    private final MembershipRegister register;
    private final BodyRegister bodies;
    private final Bodies found;
    private final Members members;
    private final SeatRule rule;
    private final MemberDuties duties;
    private final Audit audit;

    Corrections(
            MembershipRegister register,
            BodyRegister bodies,
            Bodies found,
            Members members,
            SeatRule rule,
            MemberDuties duties,
            Audit audit) {
        this.register = register;
        this.bodies = bodies;
        this.found = found;
        this.members = members;
        this.rule = rule;
        this.duties = duties;
        this.audit = audit;
    }

    Member correct(
            Election election,
            String body,
            UUID member,
            MemberCorrection correction,
            @Nullable String ifMatch,
            Officer correcting) {
        Body held = register.hold(election, body, ifMatch, correcting);
        Member before = register.requireSitting(election, body, member);
        refuse(faults(election, held, before, correction, correcting));
        List<String> changed = correction.changed(before);
        members.correct(election.code(), member, correction.of(before));
        bodies.correct(election.code(), held, held.name());
        if (before.user() != null && changed.contains("name")) {
            duties.rename(election.code(), before.user(), correction.name().strip());
        }
        audit.add(
                correcting,
                "correct-member",
                election.code(),
                body,
                member + " " + String.join(", ", changed) + ": " + correction.reason());
        return members.find(election.code(), body, member).orElseThrow();
    }

    Body rename(Election election, String body, BodyNaming naming, @Nullable String ifMatch, Officer correcting) {
        Body held = register.hold(election, body, ifMatch, correcting);
        bodies.correct(election.code(), held, naming.name().strip());
        audit.add(
                correcting,
                "correct-body-name",
                election.code(),
                body,
                held.name() + " → " + naming.name().strip() + ": " + naming.reason());
        return found.require(election.code(), body);
    }

    /** The name may turn out to be that of a candidate (Art 27), or of somebody else on the body. */
    private List<Violation> faults(
            Election election, Body held, Member before, MemberCorrection correction, Officer correcting) {
        List<Member> others =
                members.sitting(election.code(), List.of(held.body())).getOrDefault(held.body(), List.of()).stream()
                        .filter(other -> !other.member().equals(before.member()))
                        .toList();
        MemberDocument corrected = correction.of(before);
        Person person = corrected.person(held.scope());
        List<Violation> violations = new ArrayList<>();
        rule.faults(
                        election,
                        correcting,
                        corrected,
                        SeatRule.Seen.of(others),
                        rule.candidates(election.code(), List.of(person)).get(person),
                        Set.of())
                .forEach(fault -> violations.add(fault.at("")));
        return violations;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Establishment.refused(violations);
        }
    }
}
