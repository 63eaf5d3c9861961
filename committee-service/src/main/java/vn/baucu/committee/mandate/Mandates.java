package vn.baucu.committee.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.committee.mandate.Endings.Reached;
import vn.baucu.committee.membership.Dissolution;
import vn.baucu.common.audit.Audit;
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

    /** What those of the bodies serve that are boards and polling teams. */
    private static final String SERVED = """
            select b.body, c.ballot_type, c.council_area from committee.body b
            join organisation.constituency c on c.election = b.election and c.constituency = b.scope
            where b.election = :election and b.body = any (:bodies) and b.kind = 'ELECTION_BOARD'
            union all
            select b.body, p.ballot_type, c.council_area from committee.body b
            join organisation.polling_area_ballot p on p.election = b.election and p.polling_area = b.scope
            join organisation.constituency c on c.election = p.election and c.constituency = p.constituency
            where b.election = :election and b.body = any (:bodies) and b.kind = 'POLLING_TEAM'
            """;

    /** As many as change in a second or two, with the duties of all their members. */
    private static final int AT_ONCE = 200;

    private final Jdbi jdbi;
    private final Dissolution dissolution;
    private final Endings endings;
    private final Elections elections;
    private final Audit audit;
    private final Clock clock;

    Mandates(Jdbi jdbi, Dissolution dissolution, Endings endings, Elections elections, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.dissolution = dissolution;
        this.endings = endings;
        this.elections = elections;
        this.audit = audit;
        this.clock = clock;
    }

    /** The first publication of these results ends mandates from now on; another one changes nothing. */
    void end(ResultsPublished published) {
        Optional<Election> election = elections.find(published.election());
        if (election.isEmpty() || !isFirst(published)) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(
                published.publishedAt(), Regimes.of(election.get().regime()).zone());
        endings.addPublished(
                published.election(),
                published.scope(),
                published.ballotType(),
                published.number(),
                published.publishedAt(),
                day,
                clock.instant());
    }

    /** Ends the next mandates, all in this transaction; whether there may be more. */
    boolean endSome(UUID ending) {
        Optional<Reached> held = endings.hold(ending);
        if (held.isEmpty()) {
            return false;
        }
        Reached reached = held.get();
        List<String> next = next(reached);
        if (!next.isEmpty()) {
            String last = next.get(next.size() - 1);
            List<String> over = reached.by() == null ? endOne(reached, next) : next;
            int dissolved =
                    dissolution.dissolve(reached.election(), over, reached.act().day());
            if (reached.by() != null) {
                audit.add(
                        reached.by(),
                        "dissolve-bodies",
                        reached.election(),
                        ending.toString(),
                        String.format(Locale.ROOT, "%d: %s to %s", dissolved, next.get(0), last));
            }
            endings.reach(ending, last, dissolved);
        }
        if (next.size() < AT_ONCE) {
            endings.finish(ending, clock.instant());
            return false;
        }
        return true;
    }

    private List<String> next(Reached reached) {
        Ending act = reached.act();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select body from committee.body
                        where election = :election and body > :body
                            and kind = any (:kinds) and (cast(:level as text) is null or level = :level)
                            and path @> array[cast(:area as text)]
                            and (:published or dissolved_on is null and decision_date <= :day)
                        order by body limit :limit
                        """)
                .bind("election", reached.election())
                .bind("body", reached.body())
                .bindArray(
                        "kinds",
                        String.class,
                        act.kind() == null
                                ? List.of("ELECTION_BOARD", "POLLING_TEAM")
                                : List.of(act.kind().name()))
                .bind("level", act.level())
                .bind("area", act.area())
                .bind("published", act.publication() != null)
                .bind("day", act.day())
                .bind("limit", AT_ONCE)
                .mapTo(String.class)
                .list());
    }

    /** Ends what the bodies were there for in the election published; which of them have no other left to serve. */
    private List<String> endOne(Reached published, List<String> bodies) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with served as (%s)
                        insert into committee.ended_mandate (election, body, ballot_type, ended_at, publication)
                        select :election, s.body, s.ballot_type, :endedAt, :publication from served s
                        where s.ballot_type = :ballotType and (:ballotType = 'NATIONAL_ASSEMBLY' or s.council_area = :area)
                        on conflict do nothing
                        """.replace("%s", SERVED))
                .bind("election", published.election())
                .bindArray("bodies", String.class, bodies)
                .bind("endedAt", published.publishedAt())
                .bind("publication", published.act().publication())
                .bind("ballotType", published.act().ballotType())
                .bind("area", published.act().area())
                .execute());
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with served as (%s)
                        select e.body from committee.ended_mandate e
                        where e.election = :election and e.body = any (:bodies) and e.ballot_type = :ballotType
                            and not exists (
                                select from served s
                                where s.body = e.body and not exists (
                                    select from committee.ended_mandate o
                                    where o.election = :election and o.body = s.body
                                        and o.ballot_type = s.ballot_type))
                        order by e.body
                        """.replace("%s", SERVED))
                .bind("election", published.election())
                .bindArray("bodies", String.class, bodies)
                .bind("ballotType", published.act().ballotType())
                .mapTo(String.class)
                .list());
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
                        """.replace("%s", SERVED))
                .bind("election", election)
                .bindArray("bodies", String.class, List.of(body.body()))
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
