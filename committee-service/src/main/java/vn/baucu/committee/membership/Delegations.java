package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.body.Decision;
import vn.baucu.common.page.Paging;

/** Keeps who stands in for whom. */
@ApplicationScoped
class Delegations {

    private final Jdbi jdbi;

    Delegations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(String election, Delegation delegation) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.delegation
                            (election, delegation, body, member, actor, name, from_date, last_day, decision_number,
                             decision_date, decision_issuer, decision_signer, document)
                        values (:election, :delegation, :body, :member, :user, :name, :from, :lastDay,
                            :decision.number, :decision.date, :decision.issuer, :decision.signer, cast(:decision.document as uuid))
                        """)
                .bind("election", election)
                .bind("delegation", delegation.delegation())
                .bind("body", delegation.body())
                .bind("member", delegation.member())
                .bind("user", delegation.user())
                .bind("name", delegation.name())
                .bind("from", delegation.from())
                .bind("lastDay", delegation.lastDay())
                .bindMethods("decision", delegation.decision())
                .execute());
    }

    List<Delegation> list(String election, String body, Paging paging) {
        String[] after = (paging.after() + "\n").split("\n", -1);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from committee.delegation where election = :election and body = :body
                            and (from_date, delegation::text) > (cast(:day as date), :delegation)
                        order by from_date, delegation::text limit :limit
                        """)
                .bind("election", election)
                .bind("body", body)
                .bind("day", after[0].isEmpty() ? "-infinity" : after[0])
                .bind("delegation", after[1])
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new Delegation(
                        row.getObject("delegation", UUID.class),
                        row.getString("body"),
                        row.getObject("member", UUID.class),
                        row.getString("actor"),
                        row.getString("name"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        new Decision(
                                row.getString("decision_number"),
                                row.getObject("decision_date", LocalDate.class),
                                row.getString("decision_issuer"),
                                row.getString("decision_signer"),
                                row.getObject("document", UUID.class))))
                .list());
    }

    /** Whoever acts by the seat of the one who leaves, and has no other on the body: he or she, and the stand-ins. */
    Set<String> actingFor(String election, Member leaving) {
        Set<String> acting = new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        select actor from committee.delegation d where election = :election and member = :member
                            and not exists (select from committee.member m where m.election = d.election
                                and m.body = d.body and m.actor = d.actor and m.until_date is null)
                        """)
                .bind("election", election)
                .bind("member", leaving.member())
                .mapTo(String.class)
                .list()));
        if (leaving.user() != null) {
            acting.add(leaving.user());
        }
        return acting;
    }
}
