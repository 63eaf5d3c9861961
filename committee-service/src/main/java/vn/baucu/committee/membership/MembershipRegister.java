package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.body.BodyLaw.Finding;
import vn.baucu.committee.body.BodyRegister;
import vn.baucu.committee.body.Deviation;
import vn.baucu.committee.conflict.Person;
import vn.baucu.committee.membership.SeatRule.Seen;
import vn.baucu.committee.officer.MemberDuties;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.Position;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Changes who sits on a body. Nobody is erased: a seat ends, another begins. */
@ApplicationScoped
class MembershipRegister {

    private final BodyRegister bodies;
    private final Members members;
    private final SeatRule rule;
    private final Seats seats;
    private final MemberDuties duties;
    private final Delegations delegations;
    private final Audit audit;

    MembershipRegister(
            BodyRegister bodies,
            Members members,
            SeatRule rule,
            Seats seats,
            MemberDuties duties,
            Delegations delegations,
            Audit audit) {
        this.bodies = bodies;
        this.members = members;
        this.rule = rule;
        this.seats = seats;
        this.duties = duties;
        this.delegations = delegations;
        this.audit = audit;
    }

    /** Names one more member. */
    Member add(Election election, String body, NamingDocument document, @Nullable String ifMatch, Officer naming) {
        Body held = hold(election, body, ifMatch, naming);
        List<Member> sitting = sitting(election, held);
        List<Violation> violations = faults(election, held, document.member(), sitting, naming, "/member");
        Member coming = Member.named(body, document.member(), document.decision(), null);
        List<Finding> findings = findings(election, held, sitting, coming);
        SeatRule.refused(findings, held, document.reason())
                .forEach(finding -> violations.add(Establishment.violation(finding, "/member/position")));
        refuse(violations);
        bodies.staffed(election.code(), held, sitting.size() + 1, deviations(findings), document.reason());
        seats.take(election, List.of(held), List.of(coming));
        audit.add(naming, "name-member", election.code(), body, coming.member() + " " + coming.position());
        return coming;
    }

    /** Ends a seat at once, and lets the successor take it. Without one the body may be short, and is flagged. */
    Member leave(
            Election election,
            String body,
            UUID member,
            LeavingDocument document,
            @Nullable String ifMatch,
            Officer naming) {
        Body held = hold(election, body, ifMatch, naming);
        Member leaving = requireSitting(election, body, member);
        List<Member> staying = sitting(election, held).stream()
                .filter(other -> !other.member().equals(member))
                .toList();
        MemberDocument successor = document.successor();
        if (successor == null && election.phase().isVotingOrCounting() && isHead(leaving.position())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence(
                            "Trong khi bỏ phiếu và kiểm phiếu, người đứng đầu chỉ thôi khi có người thay.",
                            "While people vote and votes are counted a head leaves only to a successor."));
        }
        List<Violation> violations = new ArrayList<>();
        if (document.decision().date().isBefore(leaving.decision().date())) {
            violations.add(new Violation(
                    "/decision/date",
                    "ends-before-start",
                    new Sentence("Trước ngày được cử.", "Before the day of naming.")));
        }
        Member coming = null;
        if (successor != null) {
            violations.addAll(faults(election, held, successor, staying, naming, "/successor"));
            coming = Member.named(body, successor, document.decision(), member);
        }
        List<Finding> findings = findings(election, held, staying, coming);
        if (coming != null) {
            SeatRule.refused(findings, held, null)
                    .forEach(finding -> violations.add(Establishment.violation(finding, "/successor/position")));
        }
        refuse(violations);
        members.end(election.code(), member, document.reason(), document.decision());
        duties.end(election.code(), body, delegations.actingFor(election.code(), leaving));
        bodies.staffed(election.code(), held, staying.size() + (coming == null ? 0 : 1), deviations(findings), null);
        audit.add(naming, "end-membership", election.code(), body, member + " " + document.reason());
        if (coming == null) {
            return members.find(election.code(), body, member).orElseThrow();
        }
        seats.take(election, List.of(held), List.of(coming));
        audit.add(naming, "name-member", election.code(), body, coming.member() + " " + coming.position());
        return coming;
    }

    /** The body for a change, if the officer may make it and has seen its present state. */
    Body hold(Election election, String body, @Nullable String ifMatch, Officer naming) {
        Body held = bodies.hold(election.code(), body);
        if (!Founding.mayName(naming, held.kind(), held.path())) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        new Precondition(ifMatch).requireCurrent(held.version());
        if (!held.isActive()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Tổ chức này đã hết nhiệm vụ.", "The mandate of this body has ended."));
        }
        return held;
    }

    Member requireSitting(Election election, String body, UUID member) {
        Member found = members.find(election.code(), body, member)
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("thành viên {0}", "member {0}").with(member)));
        if (!found.isSitting()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    new Sentence("Người này không còn là thành viên.", "This person has left already."));
        }
        return found;
    }

    private static boolean isHead(Position position) {
        return position == Position.CHAIR || position == Position.HEAD;
    }

    private List<Member> sitting(Election election, Body held) {
        return members.sitting(election.code(), List.of(held.body())).getOrDefault(held.body(), List.of());
    }

    private List<Violation> faults(
            Election election, Body held, MemberDocument named, List<Member> others, Officer naming, String pointer) {
        Person person = named.person(held.scope());
        List<Violation> violations = new ArrayList<>();
        rule.faults(
                        election,
                        naming,
                        named,
                        Seen.of(others),
                        rule.candidates(election.code(), List.of(person)).get(person),
                        rule.auditors(election.code(), held.kind(), Stream.ofNullable(named.user())))
                .forEach(fault -> violations.add(fault.at(pointer)));
        return violations;
    }

    private static List<Finding> findings(Election election, Body held, List<Member> staying, @Nullable Member coming) {
        return SeatRule.findings(
                election,
                held,
                Stream.concat(staying.stream(), Stream.ofNullable(coming)).map(Member::position));
    }

    private static List<Deviation> deviations(List<Finding> findings) {
        return findings.stream().map(Finding::deviation).toList();
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Establishment.refused(violations);
        }
    }
}
