package vn.baucu.committee.situation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.page.Paging;

/** Reads and writes bulletins. */
@ApplicationScoped
class Bulletins {

    private static final String SELECT = """
            select bulletin, area, path, cut_off, text, state, number, issued_at, corrects,
                (select c.bulletin from committee.bulletin c
                    where c.corrects = b.bulletin and c.state = 'ISSUED' order by c.bulletin limit 1) as corrected_by,
                version
            from committee.bulletin b where election = :election
            """;

    private final Jdbi jdbi;

    Bulletins(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Bulletin> find(String election, UUID bulletin) {
        return find(election, bulletin, "");
    }

    Optional<Bulletin> hold(String election, UUID bulletin) {
        return find(election, bulletin, " for update of b");
    }

    private Optional<Bulletin> find(String election, UUID bulletin, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and bulletin = :bulletin" + lock)
                .bind("election", election)
                .bind("bulletin", bulletin)
                .map((row, context) -> bulletin(row))
                .findOne());
    }

    List<Bulletin> list(
            String election,
            List<String> areas,
            @Nullable String area,
            @Nullable BulletinState state,
            BulletinSort sort,
            Paging paging) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                         and path && :areas and (cast(:area as text) is null or area = :area)
                          and (cast(:state as text) is null or state = :state)
                        """ + sort.after() + " limit :limit")
                .bind("election", election)
                .bindArray("areas", String.class, areas)
                .bind("area", area)
                .bind("state", state)
                .bind("after", sort.key(paging.after()))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> bulletin(row))
                .list());
    }

    /** Keeps a new draft; its id is made by the database. */
    UUID draft(String election, String area, List<String> path, Instant cutOff, String text, @Nullable UUID corrects) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.bulletin (election, area, path, cut_off, text, state, corrects, version)
                        values (:election, :area, :path, :cutOff, :text, 'DRAFT', cast(:corrects as uuid), 1) returning bulletin
                        """)
                .bind("election", election)
                .bind("area", area)
                .bindArray("path", String.class, path)
                .bind("cutOff", cutOff)
                .bind("text", text)
                .bind("corrects", corrects)
                .mapTo(UUID.class)
                .one());
    }

    void edit(UUID bulletin, String text) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.bulletin set text = :text, version = version + 1 where bulletin = :bulletin
                        """)
                .bind("bulletin", bulletin)
                .bind("text", text)
                .execute());
    }

    /** Whether the area has issued a bulletin of that number; nobody else issues one there before the transaction ends. */
    boolean isTaken(String election, String area, String number) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0)) is null")
                .bind("key", "bulletin/" + election + "/" + area)
                .mapTo(Boolean.class)
                .one());
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from committee.bulletin
                            where election = :election and area = :area and number = :number)
                        """)
                .bind("election", election)
                .bind("area", area)
                .bind("number", number)
                .mapTo(Boolean.class)
                .one());
    }

    void issue(UUID bulletin, String number, Instant at, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.bulletin set state = 'ISSUED', number = :number, issued_at = :at,
                            issued_by = :by, version = version + 1
                        where bulletin = :bulletin
                        """)
                .bind("bulletin", bulletin)
                .bind("number", number)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    private static Bulletin bulletin(ResultSet row) throws SQLException {
        Timestamp issued = row.getTimestamp("issued_at");
        return new Bulletin(
                row.getObject("bulletin", UUID.class),
                row.getString("area"),
                row.getTimestamp("cut_off").toInstant(),
                row.getString("text"),
                BulletinState.valueOf(row.getString("state")),
                row.getString("number"),
                issued == null ? null : issued.toInstant(),
                row.getObject("corrects", UUID.class),
                row.getObject("corrected_by", UUID.class),
                row.getLong("version"));
    }
}
