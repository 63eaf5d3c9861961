package vn.baucu.tally.outstanding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.audit.Audit;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.outstanding.OutstandingMinutes.Reason;
import vn.baucu.tally.outstanding.OutstandingMinutes.Standing;

/** Compares the minutes that are expected with those that count. */
@ApplicationScoped
class OutstandingRegister {

    /**
     * Every expected minutes of a round below an area that does not count, with how far it has come and the last reason
     * given. Where a repeat election was called, nobody waits for the first round any longer.
     */
    private static final String ROWS = """
            with expected as (
                select p.election, p.polling_area, p.path, b.ballot_type, p.voting_date,
                    coalesce(f.round = 'REPEAT', false) as replaced
                from organisation.polling_area p
                join organisation.polling_area_ballot b using (election, polling_area)
                left join further_round_area f using (election, polling_area, ballot_type)
                where :round = 'FIRST' and p.election = :election and b.ballot_type = :ballotType
                  and p.path @> array[cast(:area as text)]
                union all
                select p.election, p.polling_area, p.path, f.ballot_type, f.voting_date, false
                from further_round_area f
                join organisation.polling_area p using (election, polling_area)
                where f.round = :round and f.election = :election and f.ballot_type = :ballotType
                  and p.path @> array[cast(:area as text)]),
            item as (
                select e.polling_area, e.path, e.replaced or h.accepted_version is not null as counts,
                    case when h.state is null then 'NOT_ENTERED' when h.state = 'SUBMITTED' then 'WAITING'
                        when h.state = 'RETURNED' then 'RETURNED' else 'HELD' end as standing,
                    coalesce(s.at, m.entered_at,
                        (e.voting_date + cast(:closes as time)) at time zone :zone) as since, r.reason, r.note, r.expected_at
                from expected e
                left join minutes_head h on (h.election, h.polling_area, h.ballot_type, h.round)
                    = (e.election, e.polling_area, e.ballot_type, :round)
                left join minutes m on (m.election, m.polling_area, m.ballot_type, m.round, m.version)
                    = (h.election, h.polling_area, h.ballot_type, h.round, h.latest_version)
                left join lateral (
                    select max(at) as at from minutes_step s
                    where (s.election, s.polling_area, s.ballot_type, s.round, s.version)
                        = (m.election, m.polling_area, m.ballot_type, m.round, m.version)) s on true
                left join lateral (
                    select reason, note, expected_at from outstanding_reason o
                    where (o.election, o.polling_area, o.ballot_type, o.round)
                        = (e.election, e.polling_area, e.ballot_type, :round)
                    order by version desc limit 1) r on true)
            """;

    private static final String BELOW =
            "coalesce(path[array_position(path, cast(:area as text)) + 1], cast(:area as text))";

    private final Jdbi jdbi;
    private final Elections elections;
    private final Audit audit;
    private final Clock clock;

    OutstandingRegister(Jdbi jdbi, Elections elections, Audit audit, Clock clock) {
        this.jdbi = jdbi;
        this.elections = elections;
        this.audit = audit;
        this.clock = clock;
    }

    /** The longest outstanding first, where they are as old by code. */
    Page<OutstandingMinutes> list(
            Asked asked, @Nullable Standing standing, @Nullable Reason reason, Duration age, Paging paging) {
        Instant now = clock.instant();
        List<OutstandingMinutes> rows = jdbi.withHandle(handle -> bind(handle.createQuery(ROWS + """
                                select item.*
                                from item
                                where not counts and (cast(:standing as text) is null or standing = :standing)
                                  and (cast(:reason as text) is null or reason = :reason)
                                  and since <= :latest
                                  and to_char(since at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || ' ' || polling_area
                                    collate "C" > :after
                                order by since, polling_area collate "C" limit :limit
                                """), asked)
                .bind("standing", standing == null ? null : standing.name())
                .bind("reason", reason == null ? null : reason.name())
                .bind("latest", age.isZero() ? Instant.parse("9999-01-01T00:00:00Z") : now.minus(age))
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> outstanding(row, now))
                .list());
        return Page.of(rows, paging, OutstandingRegister::sortKey);
    }

    /** For each area directly below, or for the lowest area itself. */
    List<OutstandingCount> counts(Asked asked) {
        Map<String, OutstandingCount> counts = new TreeMap<>();
        jdbi.useHandle(handle -> bind(handle.createQuery(ROWS + ", each as (select " + BELOW + """
                             as below, * from item)
                        select below, a.name, counts, standing, reason, count(*) as number, min(since) as oldest
                        from each left join organisation.area a on a.election = :election and a.area = below
                        group by below, a.name, counts, standing, reason
                        """), asked)
                .map((row, context) -> count(row))
                .forEach(one -> counts.merge(one.area(), one, OutstandingRegister::together)));
        return List.copyOf(counts.values());
    }

    @Transactional
    void explain(String election, String pollingArea, BallotType ballotType, ReasonDocument document, Officer officer) {
        boolean votes = jdbi.withHandle(handle -> handle.createQuery("""
                        select polling_area from organisation.polling_area_ballot b
                        where election = :election and polling_area = :pollingArea and ballot_type = :ballotType
                          and (:round = 'FIRST' or exists (
                            select from further_round_area f
                            where (f.election, f.polling_area, f.ballot_type, f.round)
                                = (b.election, b.polling_area, b.ballot_type, :round)))
                        for update
                        """)
                .bind("round", document.roundOrFirst())
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .bind("ballotType", ballotType)
                .mapTo(String.class)
                .findOne()
                .isPresent());
        if (!votes) {
            throw ProblemException.notFound(
                    new Sentence("vòng {2} của loại phiếu {0} ở {1}", "round {2} of ballot {0} in {1}")
                            .with(ballotType, pollingArea, document.roundOrFirst()));
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into outstanding_reason (election, polling_area, ballot_type, round, version, reason, note,
                            expected_at, entered_by, entered_at)
                        select :election, :pollingArea, :ballotType, :round, coalesce(max(version), 0) + 1, :reason, :note,
                            cast(:expectedAt as timestamptz), :enteredBy, cast(:at as timestamptz)
                        from outstanding_reason
                        where election = :election and polling_area = :pollingArea and ballot_type = :ballotType
                          and round = :round
                        """)
                .bind("election", election)
                .bind("pollingArea", pollingArea)
                .bind("ballotType", ballotType)
                .bind("round", document.roundOrFirst())
                .bind("reason", document.reason())
                .bind("note", document.note())
                .bind("expectedAt", document.expectedAt())
                .bind("enteredBy", officer.name())
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .execute());
        audit.add(
                officer,
                "explain-outstanding",
                election,
                String.join(
                        "/",
                        election,
                        pollingArea,
                        ballotType.name(),
                        document.roundOrFirst().name()),
                document.reason().name());
    }

    private Query bind(Query query, Asked asked) {
        elections.requireArea(asked.election(), asked.area());
        Regime regime = Regimes.of(elections.require(asked.election()).regime());
        return query.bind("election", asked.election())
                .bind("ballotType", asked.ballotType())
                .bind("round", asked.round())
                .bind("area", asked.area())
                .bind("closes", regime.votingHours().closes().toString())
                .bind("zone", regime.zone().getId());
    }

    private static OutstandingMinutes outstanding(ResultSet row, Instant now) throws SQLException {
        String[] path = (String[]) row.getArray("path").getArray();
        Instant since = row.getTimestamp("since").toInstant();
        Timestamp expected = row.getTimestamp("expected_at");
        return new OutstandingMinutes(
                row.getString("polling_area"),
                path[path.length - 1],
                Standing.valueOf(row.getString("standing")),
                since,
                Math.max(0, Duration.between(since, now).toMinutes()),
                reason(row),
                row.getString("note"),
                expected == null ? null : expected.toInstant());
    }

    private static @Nullable Reason reason(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null : Reason.valueOf(reason);
    }

    private static OutstandingCount count(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        Map<Standing, Long> byStanding = new EnumMap<>(Standing.class);
        Map<Reason, Long> byReason = new EnumMap<>(Reason.class);
        boolean counts = row.getBoolean("counts");
        Reason reason = reason(row);
        if (!counts) {
            byStanding.put(Standing.valueOf(row.getString("standing")), number);
            if (reason != null) {
                byReason.put(reason, number);
            }
        }
        return new OutstandingCount(
                row.getString("below"),
                row.getString("name"),
                number,
                counts ? 0 : number,
                byStanding,
                byReason,
                counts ? null : row.getTimestamp("oldest").toInstant());
    }

    private static OutstandingCount together(OutstandingCount one, OutstandingCount other) {
        other.byStanding().forEach((standing, number) -> one.byStanding().merge(standing, number, Long::sum));
        other.byReason().forEach((reason, number) -> one.byReason().merge(reason, number, Long::sum));
        Instant oldest = one.oldest();
        Instant second = other.oldest();
        return new OutstandingCount(
                one.area(),
                one.name(),
                one.expected() + other.expected(),
                one.outstanding() + other.outstanding(),
                one.byStanding(),
                one.byReason(),
                oldest == null || (second != null && second.isBefore(oldest)) ? second : oldest);
    }

    private static String sortKey(OutstandingMinutes row) {
        return SORTED.format(row.since()) + " " + row.pollingArea();
    }

    private static final java.time.format.DateTimeFormatter SORTED = java.time.format.DateTimeFormatter.ofPattern(
                    "yyyyMMddHHmmssSSSSSS", java.util.Locale.ROOT)
            .withZone(java.time.ZoneOffset.UTC);

    /** A ballot type and round of an area. */
    record Asked(String election, BallotType ballotType, Round round, String area) {}
}
