package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.officer.MemberDuties;
import vn.baucu.committee.officer.MemberDuty;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;

/** Seats people on bodies: the row and the duty that follows it. */
@ApplicationScoped
class Seats {

    private final Members members;
    private final MemberDuties duties;

    Seats(Members members, MemberDuties duties) {
        this.members = members;
        this.duties = duties;
    }

    /** A member with a sign-in name may act from the day of the decision. */
    void take(Election election, Collection<Body> bodies, Collection<Member> coming) {
        members.add(election.code(), coming);
        List<MemberDuty> given = new ArrayList<>();
        for (Member member : coming) {
            if (member.user() != null) {
                Body body = bodies.stream()
                        .filter(candidate -> candidate.body().equals(member.body()))
                        .findFirst()
                        .orElseThrow();
                Instant from = start(election, member.decision().date());
                given.addAll(duties(body, member.user(), member.name(), from, null));
            }
        }
        duties.give(election.code(), given);
    }

    /** An inspection delegation reads in every area it is sent to. */
    static List<MemberDuty> duties(Body body, String user, String name, Instant from, @Nullable Instant until) {
        List<String> scopes = body.covers().isEmpty() ? List.of(body.scope()) : body.covers();
        return scopes.stream()
                .map(scope -> new MemberDuty(user, name, body.kind().role(), scope, body.body(), from, until))
                .toList();
    }

    static Instant start(Election election, LocalDate day) {
        return day.atStartOfDay(Regimes.of(election.regime()).zone()).toInstant();
    }
}
