package vn.baucu.tally.outstanding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
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
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.extent.Extent;
import vn.baucu.tally.outstanding.OutstandingMinutes.Reason;
import vn.baucu.tally.outstanding.OutstandingMinutes.Standing;

/** Compares the minutes that are expected with those that count. */
@ApplicationScoped
class OutstandingRegister {

    private static final String BELOW =
            "coalesce(path[array_position(path, cast(:subject as text)) + 1], cast(:subject as text))";

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
    @Transactional
    Page<OutstandingMinutes> list(
            Asked asked, @Nullable Standing standing, @Nullable Reason reason, Duration age, Paging paging) {
        Instant now = clock.instant();
        Place after = Place.from(paging.after());
        List<OutstandingMinutes> rows = jdbi.withHandle(handle -> query(
                        handle,
                        asked,
                        extent -> "select * from (" + Expected.items(extent, asked.round(), "not counts") + """
                                ) item
                                where (cast(:standing as text) is null or standing = :standing)
                                  and (cast(:reason as text) is null or reason = :reason)
                                  and since <= :latest and (since, polling_area collate "C") > (:afterSince, :afterArea)
                                order by since, polling_area collate "C" limit :limit
                                """)
                .bind("standing", standing == null ? null : standing.name())
                .bind("reason", reason == null ? null : reason.name())
                .bind("latest", age.isZero() ? Instant.parse("9999-01-01T00:00:00Z") : now.minus(age))
                .bind("afterSince", after.since())
                .bind("afterArea", after.pollingArea())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> outstanding(row, now))
                .list());
        return Page.of(rows, paging, row -> new Place(row.since(), row.pollingArea()).toString());
    }

    /** For each area directly below, or for the lowest area itself. */
    @Transactional
    List<OutstandingCount> counts(Asked asked) {
        Map<String, OutstandingCount> counts = new TreeMap<>();
        jdbi.useHandle(handle -> query(handle, asked, extent ->
                        """
                        select counted.*, a.name from (
                            select %below as below, counts, standing, reason, count(*) as number, min(since) as oldest
                            from (%items) item group by 1, 2, 3, 4) counted
                        left join organisation.area a on a.election = :election and a.area = counted.below
                        """.replace("%below", BELOW).replace("%items", Expected.items(extent, asked.round(), "true")))
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

    private Query query(Handle handle, Asked asked, Function<Extent, String> sql) {
        elections.requireArea(asked.election(), asked.area());
        Regime regime = Regimes.of(elections.require(asked.election()).regime());
        return handle.createQuery(sql.apply(Extent.toSum(handle, asked.election(), asked.area())))
                .bind("election", asked.election())
                .bind("ballotType", asked.ballotType())
                .bind("round", asked.round())
                .bind("subject", asked.area())
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

    /** A ballot type and round of an area. */
    record Asked(String election, BallotType ballotType, Round round, String area) {}

    /** Where a page ends: how long the last of it is outstanding, and its polling area. */
    private record Place(Instant since, String pollingArea) {

        private static final DateTimeFormatter SORTED =
                DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
        private static final int LENGTH = 20;

        static Place from(String cursor) {
            if (cursor.isEmpty()) {
                return new Place(Instant.parse("1900-01-01T00:00:00Z"), "");
            }
            try {
                return new Place(
                        SORTED.parse(cursor.substring(0, LENGTH), Instant::from), cursor.substring(LENGTH + 1));
            } catch (DateTimeException | IndexOutOfBoundsException madeUp) {
                throw ProblemException.of(ProblemType.CURSOR_INVALID);
            }
        }

        @Override
        public String toString() {
            return SORTED.format(since) + " " + pollingArea;
        }
    }
}
