package vn.baucu.committee.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.committee.membership.Dissolution;
import vn.baucu.common.event.ResultsPublished;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Paging;

/**
 * Ends the mandates of election boards and polling teams when results are published (Art 20, 28). A polling team serves
 * every ballot type of its polling area, and is dissolved with the last of them. Councils and committees end when they
 * have reported, by an order of their own.
 */
@ApplicationScoped
class Mandates {

    private static final String SERVED = """
            select b.body, c.ballot_type from committee.body b
            join organisation.constituency c on c.election = b.election and c.constituency = b.scope
            where b.election = :election and b.kind = 'ELECTION_BOARD'
            union all
            select b.body, p.ballot_type from committee.body b
            join organisation.polling_area_ballot p on p.election = b.election and p.polling_area = b.scope
            where b.election = :election and b.kind = 'POLLING_TEAM'
            """;

    private final Jdbi jdbi;
    private final Dissolution dissolution;
    private final Elections elections;

    Mandates(Jdbi jdbi, Dissolution dissolution, Elections elections) {
        this.jdbi = jdbi;
        this.dissolution = dissolution;
        this.elections = elections;
    }

    /** Ends what the first publication of these results ends; another one changes nothing. */
    void end(ResultsPublished published) {
        Optional<Election> election = elections.find(published.election());
        if (election.isEmpty() || !isFirst(published)) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.ended_mandate (election, body, ballot_type, ended_at, publication)
                        select b.election, b.body, c.ballot_type, :publishedAt, :number
                        from committee.body b
                        join organisation.constituency c on c.election = b.election and (
                            b.kind = 'ELECTION_BOARD' and c.constituency = b.scope
                            or b.kind = 'POLLING_TEAM' and c.constituency = (
                                select p.constituency from organisation.polling_area_ballot p
                                where p.election = b.election and p.polling_area = b.scope
                                    and p.ballot_type = :ballotType))
                        where b.election = :election and b.kind in ('ELECTION_BOARD', 'POLLING_TEAM')
                            and b.path @> array[cast(:nationOrArea as text)]
                            and c.ballot_type = :ballotType
                            and (:ballotType = 'NATIONAL_ASSEMBLY' or c.council_area = :scope)
                        on conflict do nothing
                        """)
                .bind("election", published.election())
                .bind("ballotType", published.ballotType())
                .bind("scope", published.scope())
                .bind("nationOrArea", published.scope())
                .bind("publishedAt", published.publishedAt())
                .bind("number", published.number())
                .execute());
        LocalDate day = LocalDate.ofInstant(
                published.publishedAt(), Regimes.of(election.get().regime()).zone());
        dissolution.dissolve(published.election(), outOfWork(published), day);
    }

    private boolean isFirst(ResultsPublished published) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into committee.publication (election, ballot_type, scope, number, published_at)
                        values (:election, :ballotType, :scope, :number, :publishedAt)
                        on conflict do nothing
                        """)
                        .bind("election", published.election())
                        .bind("ballotType", published.ballotType())
                        .bind("scope", published.scope())
                        .bind("number", published.number())
                        .bind("publishedAt", published.publishedAt())
                        .execute())
                == 1;
    }

    /** Boards and teams touched by the publication with no election left to serve. */
    private List<String> outOfWork(ResultsPublished published) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with served as (%s)
                        select b.body from committee.body b
                        join committee.ended_mandate e on e.election = b.election and e.body = b.body
                            and e.ballot_type = :ballotType
                        where b.election = :election and b.dissolved_on is null
                            and b.path @> array[cast(:scope as text)]
                            and not exists (
                                select from served s
                                where s.body = b.body and not exists (
                                    select from committee.ended_mandate o
                                    where o.election = b.election and o.body = s.body
                                        and o.ballot_type = s.ballot_type))
                        """.replace("%s", SERVED))
                .bind("election", published.election())
                .bind("ballotType", published.ballotType())
                .bind("scope", published.scope())
                .mapTo(String.class)
                .list());
    }

    /** The elections that the body serves or served; none where no publication ends its mandate. */
    List<Mandate> list(String election, Body body, Paging paging) {
        if (body.kind() != BodyKind.ELECTION_BOARD && body.kind() != BodyKind.POLLING_TEAM) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        with served as (%s)
                        select s.ballot_type, e.ended_at, e.publication from served s
                        left join committee.ended_mandate e on e.election = :election and e.body = s.body
                            and e.ballot_type = s.ballot_type
                        where s.body = :body
                        """.replace("%s", SERVED))
                .bind("election", election)
                .bind("body", body.body())
                .map((row, context) -> new Mandate(
                        BallotType.valueOf(row.getString(1)),
                        row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant(),
                        row.getObject(3, Integer.class)))
                .stream()
                .filter(mandate -> mandate.sortKey().compareTo(paging.after()) > 0)
                .sorted(Comparator.comparing(Mandate::ballotType))
                .limit(paging.limit() + 1L)
                .toList());
    }
}
