package vn.baucu.committee.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.DueDate;
import vn.baucu.common.law.Position;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.page.Paging;

/** Finds the members of boards and teams whom a candidate list made ineligible. */
@ApplicationScoped
class Conflicts {

    private static final String ARTICLE = "27";
    private static final String LISTS_PUBLISHED = "C17";

    private final Jdbi jdbi;

    Conflicts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Conflict> list(Election election, List<String> areas, @Nullable String within, Paging paging) {
        Map<BallotType, LocalDate> published = publishedBy(election);
        String[] after = (paging.after() + "\n\n").split("\n", -1);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select b.body, m.member, m.name, m.position, c.ballot_type, c.constituency, c.candidate,
                            m.birth_date is not null as certain, c.heard_on
                        from committee.listed_candidate c
                        join committee.member m on m.election = c.election and m.name_key = c.name_key
                            and m.until_date is null
                            and (m.birth_date = c.birth_date
                                or m.birth_date is null and m.birth_year = extract(year from c.birth_date))
                        join committee.body b on b.election = m.election and b.body = m.body
                        where c.election = :election
                            and (b.kind = 'ELECTION_BOARD' and b.scope = c.constituency
                                or b.kind = 'POLLING_TEAM' and exists (
                                    select from organisation.polling_area_ballot p
                                    where p.election = b.election and p.polling_area = b.scope
                                        and p.constituency = c.constituency))
                            and (:everywhere or b.path && :areas or b.scope = any (:areas))
                            and (cast(:within as text) is null or b.path @> array[cast(:within as text)])
                            and (b.body, m.member::text, c.constituency) > (:body, :member, :constituency)
                        order by b.body, m.member::text, c.constituency limit :limit
                        """)
                .bind("election", election.code())
                .bind("everywhere", areas.contains("VN"))
                .bindArray("areas", String.class, areas)
                .bind("within", within)
                .bind("body", after[0])
                .bind("member", after[1])
                .bind("constituency", after[2])
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> {
                    BallotType ballotType = BallotType.valueOf(row.getString("ballot_type"));
                    LocalDate heard = row.getObject("heard_on", LocalDate.class);
                    return new Conflict(
                            row.getString("body"),
                            row.getObject("member", UUID.class),
                            row.getString("name"),
                            Position.valueOf(row.getString("position")),
                            ballotType,
                            row.getString("constituency"),
                            row.getString("candidate"),
                            row.getBoolean("certain"),
                            earlier(heard, published.get(ballotType)),
                            ARTICLE);
                })
                .list());
    }

    /** A list we heard of was published by then, and no list is published later than the law allows. */
    private static LocalDate earlier(LocalDate heard, @Nullable LocalDate latest) {
        return latest == null || heard.isBefore(latest) ? heard : latest;
    }

    private static Map<BallotType, LocalDate> publishedBy(Election election) {
        Map<BallotType, LocalDate> days = new EnumMap<>(BallotType.class);
        for (DueDate due :
                Regimes.of(election.regime()).calendar(election.kind(), election.votingDay(), election.calendar())) {
            if (due.deadline().id().startsWith(LISTS_PUBLISHED)) {
                due.deadline()
                        .ballotTypes()
                        .forEach(type -> days.put(type, due.until().date()));
            }
        }
        return days;
    }
}
