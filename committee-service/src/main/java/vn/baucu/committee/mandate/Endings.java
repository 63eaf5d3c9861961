package vn.baucu.committee.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.committee.body.Decision;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Paging;

/** Keeps what ends many mandates, and how far it has come. */
@ApplicationScoped
class Endings {

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final Jdbi jdbi;

    Endings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void addPublished(
            String election,
            String area,
            BallotType ballotType,
            int publication,
            Instant publishedAt,
            LocalDate day,
            Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.mandate_ending
                            (election, area, ballot_type, publication, ended_at, day, known_at, expected)
                        select :election, :area, :ballotType, :publication, :endedAt, :day, :now, count(*)
                        from committee.body
                        where election = :election and kind in ('ELECTION_BOARD', 'POLLING_TEAM')
                            and dissolved_on is null and path @> array[cast(:area as text)]
                        """)
                .bind("election", election)
                .bind("area", area)
                .bind("ballotType", ballotType)
                .bind("publication", publication)
                .bind("endedAt", publishedAt)
                .bind("day", day)
                .bind("now", now)
                .execute());
    }

    UUID addOrdered(String election, EndingDocument order, int expected, Officer officer, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.mandate_ending
                            (election, kind, level, area, day, decision_number, decision_date, decision_issuer,
                             decision_signer, document, actor, role, request, known_at, expected)
                        values (:election, :kind, :level, :area, :day, :decision.number, :decision.date,
                            :decision.issuer, :decision.signer, cast(:decision.document as uuid), :actor, :role,
                            :request, :now, :expected)
                        returning ending
                        """)
                .bind("election", election)
                .bind("kind", order.kind())
                .bind("level", order.level())
                .bind("area", order.area())
                .bind("day", order.day())
                .bindMethods("decision", order.decision())
                .bind("actor", officer.name())
                .bind("role", officer.role())
                .bind("request", officer.request())
                .bind("now", now)
                .bind("expected", expected)
                .mapTo(UUID.class)
                .one());
    }

    Optional<Ending> find(String election, UUID ending) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from committee.mandate_ending where election = :election and ending = :ending")
                .bind("election", election)
                .bind("ending", ending)
                .map((row, context) -> ending(row))
                .findOne());
    }

    List<Ending> list(String election, Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from committee.mandate_ending
                        where election = :election and ending > cast(:after as uuid) order by ending limit :limit
                        """)
                .bind("election", election)
                .bind("after", paging.after().isEmpty() ? FIRST : paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> ending(row))
                .list());
    }

    List<UUID> unfinished() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select ending from committee.mandate_ending where finished_at is null order by ending")
                .mapTo(UUID.class)
                .list());
    }

    /** As far as it has come, if it is unfinished and nobody else is at it; nobody will be before the transaction ends. */
    Optional<Reached> hold(UUID ending) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from committee.mandate_ending where ending = :ending and finished_at is null
                        for update skip locked
                        """)
                .bind("ending", ending)
                .map((row, context) -> new Reached(
                        row.getString("election"),
                        ending(row),
                        instant(row, "ended_at"),
                        row.getString("reached"),
                        by(row)))
                .findOne());
    }

    void reach(UUID ending, String body, int dissolved) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.mandate_ending set reached = :body, dissolved = dissolved + :dissolved
                        where ending = :ending
                        """)
                .bind("body", body)
                .bind("dissolved", dissolved)
                .bind("ending", ending)
                .execute());
    }

    void finish(UUID ending, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update committee.mandate_ending set finished_at = :now where ending = :ending")
                .bind("now", now)
                .bind("ending", ending)
                .execute());
    }

    private static @Nullable Officer by(ResultSet row) throws SQLException {
        String actor = row.getString("actor");
        return actor == null
                ? null
                : new Officer(actor, Role.valueOf(row.getString("role")), List.of(), row.getString("request"));
    }

    private static Ending ending(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String level = row.getString("level");
        String ballotType = row.getString("ballot_type");
        String number = row.getString("decision_number");
        return new Ending(
                row.getObject("ending", UUID.class),
                kind == null ? null : BodyKind.valueOf(kind),
                level == null ? null : AreaLevel.valueOf(level),
                row.getString("area"),
                ballotType == null ? null : BallotType.valueOf(ballotType),
                row.getObject("publication", Integer.class),
                row.getObject("day", LocalDate.class),
                number == null
                        ? null
                        : new Decision(
                                number,
                                row.getObject("decision_date", LocalDate.class),
                                row.getString("decision_issuer"),
                                row.getString("decision_signer"),
                                row.getObject("document", UUID.class)),
                row.getInt("expected"),
                row.getInt("dissolved"),
                row.getTimestamp("known_at").toInstant(),
                instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    /**
     * An act that has not come to its end.
     *
     * @param publishedAt when the results were published that end the mandates
     * @param body the last one looked at, by code
     * @param by who ordered it; nobody did where it is a publication
     */
    record Reached(
            String election,
            Ending act,
            @Nullable Instant publishedAt,
            String body,
            @Nullable Officer by) {}
}
