package vn.baucu.committee.change;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;
import vn.baucu.common.access.Officer;
import vn.baucu.common.json.Json;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** Keeps what records were before they changed: written when they do, so that a first import costs nothing. */
@ApplicationScoped
public class History {

    private static final String COLUMNS =
            "version, state, document_number, document_date, document_issuer, document_id, replaced_by, replaced_at";

    private final Jdbi jdbi;
    private final Clock clock;

    History(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * A record that another state replaces.
     *
     * @param state the whole record as JSON; null for the version at which it went
     */
    public record Replaced(
            String code, long version, @Nullable String state) {}

    public void keep(String election, Kind kind, Collection<Replaced> replaced, Cause cause, Officer officer) {
        if (replaced.isEmpty()) {
            return;
        }
        DecidingDocument document = cause.document();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.earlier_version
                            (election, kind, code, version, state, document_number, document_date, document_issuer, document_id,
                                replaced_by, replaced_at)
                        select :election, :kind, code, version, state, :number, cast(:date as date), :issuer,
                            cast(:registered as uuid), :by, :at
                        from unnest(:codes, :versions, :states) as replaced (code, version, state)
                        """)
                .bind("election", election)
                .bind("kind", kind)
                .bindArray("codes", String.class, each(replaced, Replaced::code))
                .bindArray("versions", Long.class, each(replaced, Replaced::version))
                .bindArray("states", String.class, each(replaced, Replaced::state))
                .bind("number", document == null ? null : document.number())
                .bind("date", document == null ? null : document.date())
                .bind("issuer", document == null ? null : document.issuer())
                .bind("registered", document == null ? null : document.document())
                .bind("by", officer.name())
                .bind("at", clock.instant())
                .execute());
    }

    /** The last version of records that were there once, by code: one that comes back goes on from it. */
    public Map<String, Long> lastVersions(String election, Kind kind, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> versions = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select code, max(version) from committee.earlier_version
                        where election = :election and kind = :kind and code = any (:codes)
                            and exists (select from committee.earlier_version where election = :election and kind = :kind)
                        group by code
                        """)
                .bind("election", election)
                .bind("kind", kind)
                .bindArray("codes", String.class, codes)
                .map((row, context) -> versions.put(row.getString(1), row.getLong(2)))
                .list());
        return versions;
    }

    /** Everything a record was, the oldest first. */
    public List<EarlierVersion> of(String election, Kind kind, String code) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + """
                         from committee.earlier_version
                        where election = :election and kind = :kind and code = :code order by version
                        """)
                .bind("election", election)
                .bind("kind", kind)
                .bind("code", code)
                .map((row, context) -> version(row))
                .list());
    }

    /** A page of everything a record was, the oldest first, and at the end what it is; a 404 if it never was. */
    public Page<EarlierVersion> page(
            String election, Kind kind, String code, @Nullable EarlierVersion present, Paging paging) {
        long after = paging.after().isEmpty() ? 0 : Long.parseLong(paging.after());
        List<EarlierVersion> versions = new ArrayList<>(of(election, kind, code));
        if (present != null) {
            versions.add(present);
        }
        if (versions.isEmpty()) {
            throw ProblemException.notFound(new Sentence("{0}", "{0}").with(code));
        }
        return Page.of(
                versions.stream()
                        .filter(version -> version.version() > after)
                        .limit(paging.limit() + 1L)
                        .toList(),
                paging,
                version -> Long.toString(version.version()));
    }

    /** The record as it was at a version, or a 404 that names both. */
    public EarlierVersion require(String election, Kind kind, String code, long version) {
        return of(election, kind, code).stream()
                .filter(earlier -> earlier.version() == version)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("phiên bản {0} của {1}", "version {0} of {1}").with(version, code)));
    }

    private static EarlierVersion version(ResultSet row) throws SQLException {
        String state = row.getString("state");
        DecidingDocument document =
                row.getString("document_number") == null ? null : DecidingDocument.of(row, "document");
        return new EarlierVersion(
                row.getLong("version"),
                state == null ? null : Json.read(state, new TypeReference<Map<String, Object>>() {}),
                document,
                row.getString("replaced_by"),
                row.getTimestamp("replaced_at").toInstant());
    }

    private static <V> List<V> each(Collection<Replaced> replaced, Function<Replaced, V> part) {
        return replaced.stream().map(part).collect(Collectors.toCollection(ArrayList::new));
    }
}
