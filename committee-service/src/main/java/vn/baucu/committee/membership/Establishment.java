package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.body.BodyLaw.Finding;
import vn.baucu.committee.body.BodyRegister;
import vn.baucu.committee.body.Site;
import vn.baucu.committee.body.Sites;
import vn.baucu.committee.conflict.Person;
import vn.baucu.committee.conflict.Standing;
import vn.baucu.committee.membership.SeatRule.Seen;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Brings a body into being with all its members, by one decision. */
@ApplicationScoped
class Establishment {

    private final Sites sites;
    private final Founding founding;
    private final SeatRule rule;
    private final BodyRegister bodies;
    private final Seats seats;
    private final Audit audit;

    Establishment(Sites sites, Founding founding, SeatRule rule, BodyRegister bodies, Seats seats, Audit audit) {
        this.sites = sites;
        this.founding = founding;
        this.rule = rule;
        this.bodies = bodies;
        this.seats = seats;
        this.audit = audit;
    }

    Body establish(Election election, EstablishmentDocument document, Officer naming) {
        Site site = sites.find(election.code(), document.kind(), List.of(document.scope()))
                .get(document.scope());
        if (site != null && !Founding.mayName(naming, document.kind(), site.path())) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
        List<Violation> violations = new ArrayList<>();
        founding.faults(election, document, site).forEach(fault -> violations.add(fault.at("")));
        members(election, document, naming, violations);
        if (site == null || !violations.isEmpty()) {
            throw refused(violations);
        }
        Body body = founding.body(election, document, site);
        refuseUnlawful(election, document, body);
        bodies.create(election.code(), List.of(body));
        seats.take(
                election,
                List.of(body),
                document.members().stream()
                        .map(member -> Member.named(body.body(), member, document.decision(), null))
                        .toList());
        audit.add(
                naming,
                "establish-body",
                election.code(),
                body.body(),
                document.decision().number());
        return body;
    }

    private void members(
            Election election, EstablishmentDocument document, Officer naming, List<Violation> violations) {
        List<Person> people = document.members().stream()
                .map(member -> member.person(document.scope()))
                .toList();
        Map<Person, Standing> standing = rule.candidates(election.code(), people);
        Set<String> auditors = rule.auditors(
                election.code(),
                document.kind(),
                document.members().stream().map(MemberDocument::user).flatMap(Stream::ofNullable));
        Seen seen = Seen.of(List.of());
        int at = 0;
        for (MemberDocument member : document.members()) {
            String pointer = "/members/" + at;
            rule.faults(election, naming, member, seen, standing.get(people.get(at)), auditors)
                    .forEach(fault -> violations.add(fault.at(pointer)));
            at++;
        }
    }

    /** Checked once the place and kind are known, for they decide which rule holds. */
    private static void refuseUnlawful(Election election, EstablishmentDocument document, Body body) {
        List<Finding> findings =
                SeatRule.findings(election, body, document.members().stream().map(MemberDocument::position));
        List<Violation> violations = findings.stream()
                .filter(finding -> finding.binding() || document.reason() == null)
                .map(finding -> violation(finding, "/members"))
                .toList();
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
    }

    static Violation violation(Finding finding, String pointer) {
        return new Violation(
                pointer,
                finding.deviation().code(),
                finding.deviation().article(),
                finding.deviation().message());
    }

    /** Where nothing else is wrong, somebody named twice is a conflict and no broken rule. */
    static ProblemException refused(List<Violation> violations) {
        boolean onlyTwice =
                violations.stream().allMatch(violation -> violation.code().equals(SeatRule.DUPLICATE));
        return new ProblemException(
                onlyTwice ? ProblemType.DUPLICATE : ProblemType.RULE_VIOLATED,
                new Sentence("Tổ chức này chưa đúng luật.", "This body is not lawful."),
                violations);
    }
}
