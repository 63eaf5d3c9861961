package vn.baucu.committee.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.baucu.common.access.Officer;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The stored documents of elections. */
@ApplicationScoped
public class Documents {

    private static final String SELECT = """
            select d.document, d.kind, d.issuer, d.authority, d.number, d.symbol, d.issued_on, d.signer, d.summary,
                d.level, d.place, d.path, d.state, d.reason, d.registered_at, d.version,
                array(select r.kind || ' ' || r.related from committee.document_relation r
                    where r.document = d.document order by 1) as relations
            from committee.document d where d.election = :election
            """;

    private static final String UNIQUE = "23505";

    private final Jdbi jdbi;
    private final Horizons horizons;

    Documents(Jdbi jdbi, Horizons horizons) {
        this.jdbi = jdbi;
        this.horizons = horizons;
    }

    /** The document, if the officer may read it. */
    public Document require(String election, UUID id, Officer officer) {
        Document document = require(election, id, false);
        horizons.of(election, officer).requireShows(document.path());
        return document;
    }

    /** The document, if the officer may write where it stands; nobody else changes it before the transaction ends. */
    public Document hold(String election, UUID id, Officer officer) {
        Document document = require(election, id, true);
        horizons.of(election, officer).requireCovers(document.path());
        return document;
    }

    private Document require(String election, UUID id, boolean hold) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                SELECT + " and d.document = :document" + (hold ? " for update" : ""))
                        .bind("election", election)
                        .bind("document", id)
                        .map((row, context) -> document(row))
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound(new Sentence("văn bản {0}", "document {0}").with(id)));
    }

    List<Document> find(String election, Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and d.document = any (:documents)")
                .bind("election", election)
                .bindArray("documents", UUID.class, ids)
                .map((row, context) -> document(row))
                .list());
    }

    List<Document> list(String election, DocumentFilter filter, DocumentSort sort, Horizon horizon, Paging paging) {
        String sql = SELECT + " and" + Horizon.READABLE + filter.sql() + sort.sql(paging.after()) + " limit :limit";
        return jdbi.withHandle(handle -> bound(handle.createQuery(sql), election, filter, horizon)
                .bindMap(sort.key(paging.after()))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> document(row))
                .list());
    }

    /** Binds whatever {@link DocumentFilter#sql} and {@link Horizon#READABLE} speak of. */
    static <S extends SqlStatement<S>> S bound(S statement, String election, DocumentFilter filter, Horizon horizon) {
        return statement
                .bind("election", election)
                .bind("kind", filter.kind())
                .bind("state", filter.state())
                .bind("level", filter.level())
                .bind("issuer", filter.issuer())
                .bind("place", filter.place())
                .bind("within", filter.within())
                .bind("from", filter.from())
                .bind("until", filter.until())
                .bindArray("words", String.class, filter.words())
                .bindArray("scopes", String.class, horizon.scopes())
                .bindArray("above", String.class, horizon.above());
    }

    /** Enters a document; nothing if one from outside stands in this register already. */
    Optional<UUID> add(String election, Document document) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into committee.document (election, kind, issuer, authority, authority_key, number, symbol,
                            symbol_key, issued_on, signer, summary, level, path, state, registered_at, version)
                        values (:election, :kind, :issuer, :authority, :authorityKey, :number, :symbol, :symbolKey,
                            :date, :signer, :summary, :level, :path, :state, :registeredAt, 1)
                        on conflict do nothing
                        returning document
                        """)
                .bind("election", election)
                .bind("kind", document.kind())
                .bind("issuer", document.issuer())
                .bind("authority", document.authority())
                .bind("authorityKey", document.authority() == null ? null : Text.searchKey(document.authority()))
                .bind("number", document.number())
                .bind("symbol", document.symbol())
                .bind("symbolKey", Text.searchKey(document.symbol()))
                .bind("date", document.date())
                .bind("signer", document.signer())
                .bind("summary", document.summary())
                .bind("level", document.level())
                .bindArray("path", String.class, document.path())
                .bind("state", document.state())
                .bind("registeredAt", document.registeredAt())
                .mapTo(UUID.class)
                .findOne());
    }

    /** Writes the next version of a document that is held; false if it became like another one from outside. */
    boolean keep(Document document) {
        try {
            write(document);
            return true;
        } catch (UnableToExecuteStatementException refused) {
            if (refused.getCause() instanceof SQLException cause && UNIQUE.equals(cause.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    private void write(Document document) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.document set number = :number, symbol = :symbol, symbol_key = :symbolKey,
                            issued_on = :date, signer = :signer, summary = :summary, state = :state,
                            reason = :reason, version = :version
                        where document = :document
                        """)
                .bind("document", document.id())
                .bind("number", document.number())
                .bind("symbol", document.symbol())
                .bind("symbolKey", Text.searchKey(document.symbol()))
                .bind("date", document.date())
                .bind("signer", document.signer())
                .bind("summary", document.summary())
                .bind("state", document.state())
                .bind("reason", document.reason())
                .bind("version", document.version())
                .execute());
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("document", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("issuer"),
                row.getString("authority"),
                row.getInt("number"),
                row.getString("symbol"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("signer"),
                row.getString("summary"),
                AreaLevel.valueOf(row.getString("level")),
                row.getString("place"),
                Arrays.asList((String[]) row.getArray("path").getArray()),
                DocumentState.valueOf(row.getString("state")),
                row.getString("reason"),
                Relations.read((String[]) row.getArray("relations").getArray()),
                row.getTimestamp("registered_at").toInstant(),
                row.getLong("version"));
    }
}
