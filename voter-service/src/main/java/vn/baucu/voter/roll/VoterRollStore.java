package vn.baucu.voter.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;

/** The rows of voter rolls. Every change writes the roll and its version in one statement. */
@ApplicationScoped
class VoterRollStore {

    private static final String KEEP_VERSIONS = """
            , kept as (
                insert into voter.roll_version (election, polling_area, version, national_assembly, provincial_council,
                    district_council, commune_council, closed, reason, actor, role, changed_at)
                select election, polling_area, version, national_assembly, provincial_council,
                    district_council, commune_council, closed, :reason, :actor, :role, changed_at
                from changed)
            select * from changed order by polling_area
            """;

    private static final String SAVE = """
            with changed as (
                insert into voter.roll as r (election, polling_area, national_assembly, provincial_council,
                    district_council, commune_council, version, changed_at)
                select :election, given.*, 1, :now
                from (select * from unnest(:codes, :national_assembly, :provincial_council, :district_council,
                    :commune_council) as counts (polling_area, n, p, d, c) order by polling_area) as given
                on conflict (election, polling_area) do update set
                    national_assembly = excluded.national_assembly, provincial_council = excluded.provincial_council,
                    district_council = excluded.district_council, commune_council = excluded.commune_council,
                    version = r.version + 1, changed_at = excluded.changed_at
                where (r.national_assembly, r.provincial_council, r.district_council, r.commune_council)
                    is distinct from (excluded.national_assembly, excluded.provincial_council,
                        excluded.district_council, excluded.commune_council)
                returning *)
            """ + KEEP_VERSIONS;

    private static final String CLOSE = """
            with changed as (
                update voter.roll set closed = true, version = version + 1, changed_at = :now
                where election = :election and polling_area = any(:codes) and not closed
                returning *)
            """ + KEEP_VERSIONS;

    private final Jdbi jdbi;
    private final Clock clock;

    VoterRollStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Optional<VoterRoll> find(String election, String pollingArea) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from voter.roll where election = :election and polling_area = :code")
                .bind("election", election)
                .bind("code", pollingArea)
                .map((row, context) -> roll(row))
                .findOne());
    }

    /** Whoever changes many rolls at once waits for the others who do, so that no two hold what the other needs. */
    void lockElection(String election) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select election from organisation.election where election = :election for no key update")
                .bind("election", election)
                .mapTo(String.class)
                .findOne());
    }

    /** The rolls there are, locked in the order in which every change locks them. */
    List<VoterRoll> lock(String election, Collection<String> pollingAreas) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from voter.roll where election = :election and polling_area = any(:codes)
                        order by polling_area for update
                        """)
                .bind("election", election)
                .bindArray("codes", String.class, List.copyOf(pollingAreas))
                .map((row, context) -> roll(row))
                .list());
    }

    /** Writes what differs from the rolls there are, and returns those that changed. */
    List<VoterRoll> save(String election, Map<String, ListedVoters> given, Officer officer, @Nullable String reason) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(SAVE).bindArray("codes", String.class, List.copyOf(given.keySet()));
            for (BallotType ballotType : BallotType.values()) {
                List<@Nullable Long> counts = new ArrayList<>(given.size());
                given.values()
                        .forEach(voters -> counts.add(voters.byBallotType().get(ballotType)));
                query.bindArray(column(ballotType), Long.class, counts);
            }
            return describe(query, election, officer, reason)
                    .map((row, context) -> roll(row))
                    .list();
        });
    }

    /** Closes the rolls that are open, and returns them. */
    List<VoterRoll> close(String election, Collection<String> pollingAreas, Officer officer) {
        return jdbi.withHandle(handle -> describe(
                        handle.createQuery(CLOSE).bindArray("codes", String.class, List.copyOf(pollingAreas)),
                        election,
                        officer,
                        null)
                .map((row, context) -> roll(row))
                .list());
    }

    Page<VoterRoll> list(String election, @Nullable String area, Collection<String> scopes, Paging paging) {
        return Page.of(
                jdbi.withHandle(handle -> handle.createQuery("""
                                select r.* from voter.roll r join organisation.polling_area p using (election, polling_area)
                                where r.election = :election and r.polling_area > :after
                                    and (p.path || p.polling_area) && :scopes
                                    and (cast(:area as text) is null or p.path @> cast(array[:area] as text[]))
                                order by r.polling_area limit :rows
                                """)
                        .bind("election", election)
                        .bind("after", paging.after())
                        .bindArray("scopes", String.class, List.copyOf(scopes))
                        .bind("area", area)
                        .bind("rows", paging.limit() + 1)
                        .map((row, context) -> roll(row))
                        .list()),
                paging,
                VoterRoll::pollingArea);
    }

    Page<VoterRollVersion> versions(String election, String pollingArea, Paging paging) {
        return Page.of(
                jdbi.withHandle(handle -> handle.createQuery("""
                                select * from voter.roll_version
                                where election = :election and polling_area = :code and version > :after
                                order by version limit :rows
                                """)
                        .bind("election", election)
                        .bind("code", pollingArea)
                        .bind("after", paging.after().isEmpty() ? 0 : Long.parseLong(paging.after()))
                        .bind("rows", paging.limit() + 1)
                        .map((row, context) -> version(row))
                        .list()),
                paging,
                version -> String.valueOf(version.version()));
    }

    RollTotals totals(String election, String area) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) as polling_areas, count(r.version) as rolls,
                            count(*) filter (where r.closed) as closed,
                            sum(r.national_assembly) as national_assembly,
                            sum(r.provincial_council) as provincial_council,
                            sum(r.district_council) as district_council,
                            sum(r.commune_council) as commune_council
                        from organisation.polling_area p left join voter.roll r using (election, polling_area)
                        where election = :election and p.path @> cast(array[:area] as text[])
                        """)
                .bind("election", election)
                .bind("area", area)
                .map((row, context) -> new RollTotals(
                        election,
                        area,
                        row.getLong("polling_areas"),
                        row.getLong("rolls"),
                        row.getLong("closed"),
                        counts(row)))
                .one());
    }

    private <S extends SqlStatement<S>> S describe(
            S statement, String election, Officer officer, @Nullable String reason) {
        return statement
                .bind("election", election)
                .bind("reason", reason)
                .bind("actor", officer.name())
                .bind("role", officer.role())
                .bind("now", clock.instant());
    }

    private static VoterRoll roll(ResultSet row) throws SQLException {
        return VoterRoll.of(
                row.getString("election"),
                row.getString("polling_area"),
                counts(row),
                row.getBoolean("closed"),
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static VoterRollVersion version(ResultSet row) throws SQLException {
        return new VoterRollVersion(
                row.getLong("version"),
                counts(row),
                row.getBoolean("closed"),
                row.getString("reason"),
                row.getString("actor"),
                Role.valueOf(row.getString("role")),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Map<BallotType, Long> counts(ResultSet row) throws SQLException {
        Map<BallotType, Long> counts = new EnumMap<>(BallotType.class);
        for (BallotType ballotType : BallotType.values()) {
            long count = row.getLong(column(ballotType));
            if (!row.wasNull()) {
                counts.put(ballotType, count);
            }
        }
        return counts;
    }

    static String column(BallotType ballotType) {
        return ballotType.name().toLowerCase(Locale.ROOT);
    }
}
