package vn.baucu.tally.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.access.Officer;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;

/** Keeps summaries and their confirmations; neither is ever changed. */
@ApplicationScoped
class SummaryStore {

    private static final String VERSIONS = """
            select s.*, c.actor as confirmed_by, c.at as confirmed_at, h.latest_version
            from summary s
            join summary_head h using (election, ballot_type, area)
            left join summary_confirmation c using (election, ballot_type, area, version)
            where election = :election and ballot_type = :ballotType and area = :area
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    SummaryStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    static String hash(SummaryContent content) {
        return Fingerprint.of(Json.write(content));
    }

    /** Takes the lock and tells the latest version, 0 for none. */
    int lock(String election, BallotType ballotType, String area) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into summary_head (election, ballot_type, area, latest_version)
                            values (:election, :ballotType, :area, 0) on conflict do nothing
                            """)
                    .bind("election", election)
                    .bind("ballotType", ballotType.name())
                    .bind("area", area)
                    .execute();
            return handle.createQuery("""
                            select latest_version from summary_head
                            where election = :election and ballot_type = :ballotType and area = :area for update
                            """)
                    .bind("election", election)
                    .bind("ballotType", ballotType.name())
                    .bind("area", area)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    void add(SummaryContent content, int version, String hash, Officer officer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with kept as (
                            insert into summary
                                (election, ballot_type, area, version, hash, content, drawn_up_by, drawn_up_at)
                            values (:election, :ballotType, :area, :version, :hash, :content, :actor, :at))
                        update summary_head set latest_version = :version
                        where election = :election and ballot_type = :ballotType and area = :area
                        """)
                .bind("election", content.election())
                .bind("ballotType", content.ballotType().name())
                .bind("area", content.area())
                .bind("version", version)
                .bind("hash", hash)
                .bind("content", Json.write(content))
                .bind("actor", officer.name())
                .bind("at", clock.instant())
                .execute());
    }

    void confirm(SummaryView summary, Officer officer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into summary_confirmation (election, ballot_type, area, version, hash, actor, at)
                        values (:election, :ballotType, :area, :version, :hash, :actor, :at)
                        """)
                .bind("election", summary.election())
                .bind("ballotType", summary.ballotType().name())
                .bind("area", summary.area())
                .bind("version", summary.version())
                .bind("hash", summary.hash())
                .bind("actor", officer.name())
                .bind("at", clock.instant())
                .execute());
    }

    Optional<SummaryView> find(String election, BallotType ballotType, String area, int version) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSIONS + " and version = :version")
                .bind("election", election)
                .bind("ballotType", ballotType.name())
                .bind("area", area)
                .bind("version", version)
                .map((row, context) -> view(row))
                .findOne());
    }

    Optional<SummaryView> latest(String election, BallotType ballotType, String area) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSIONS + " and version = h.latest_version")
                .bind("election", election)
                .bind("ballotType", ballotType.name())
                .bind("area", area)
                .map((row, context) -> view(row))
                .findOne());
    }

    Page<SummaryVersion> versions(String election, BallotType ballotType, String area, Paging paging) {
        List<SummaryVersion> rows = jdbi.withHandle(handle -> handle.createQuery(
                        VERSIONS + " and lpad(version::text, 9, '0') > :after order by version limit :limit")
                .bind("election", election)
                .bind("ballotType", ballotType.name())
                .bind("area", area)
                .bind("after", paging.after())
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> {
                    SummaryView view = view(row);
                    return new SummaryVersion(
                            view.version(),
                            view.hash(),
                            view.drawnUpBy(),
                            view.drawnUpAt(),
                            view.confirmedBy(),
                            view.confirmedAt());
                })
                .list());
        return Page.of(rows, paging, version -> String.format(Locale.ROOT, "%09d", version.version()));
    }

    private static SummaryView view(ResultSet row) throws SQLException {
        Timestamp confirmedAt = row.getTimestamp("confirmed_at");
        int version = row.getInt("version");
        return new SummaryView(
                row.getString("election"),
                BallotType.valueOf(row.getString("ballot_type")),
                row.getString("area"),
                version,
                row.getString("hash"),
                version < row.getInt("latest_version"),
                row.getString("drawn_up_by"),
                row.getTimestamp("drawn_up_at").toInstant(),
                row.getString("confirmed_by"),
                confirmedAt == null ? null : confirmedAt.toInstant(),
                Json.read(row.getString("content"), SummaryContent.class));
    }
}
