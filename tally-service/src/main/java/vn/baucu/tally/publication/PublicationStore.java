package vn.baucu.tally.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.Paging;

/** Keeps what was published; the role the service works under can add to it and nothing else. */
@ApplicationScoped
class PublicationStore {

    private static final String CORRECTED_BY = """
            (select min(later.number) from publication later
             where (later.election, later.ballot_type, later.area, later.corrects)
                = (publication.election, publication.ballot_type, publication.area, publication.number)) as corrected_by
            """;

    private static final String ONE = "select *, " + CORRECTED_BY + """
            from publication
            where election = :election and ballot_type = :ballotType and area = :area
            """;

    private final Jdbi jdbi;

    PublicationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static <S extends SqlStatement<S>> S bind(S statement, Subject subject) {
        return statement
                .bind("election", subject.election())
                .bind("ballotType", subject.ballotType().name())
                .bind("area", subject.area());
    }

    /** Takes the lock under which numbers are given. */
    Head lock(Subject subject) {
        return jdbi.withHandle(handle -> {
            bind(handle.createUpdate("""
                            insert into publication_head (election, ballot_type, area, last_ordinal, last_number)
                            values (:election, :ballotType, :area, 0, 0) on conflict do nothing
                            """), subject).execute();
            return bind(handle.createQuery("""
                            select last_ordinal, last_number from publication_head
                            where election = :election and ballot_type = :ballotType and area = :area for update
                            """), subject)
                    .map((row, context) -> new Head(row.getInt(1), row.getInt(2)))
                    .one();
        });
    }

    void add(Publication publication, String document, int ordinal, String releasedBy) {
        Subject subject = new Subject(publication.election(), publication.ballotType(), publication.area());
        jdbi.useHandle(handle -> bind(handle.createUpdate("""
                            with kept as (
                                insert into publication (election, ballot_type, area, number, ordinal, document, hash,
                                    signature, signing_key, corrects, reason, released_by, published_at)
                                values (:election, :ballotType, :area, :number, :ordinal, :document, :hash, :signature,
                                    :key, cast(:corrects as integer), :reason, :releasedBy, :publishedAt))
                            update publication_head set last_number = :number
                            where election = :election and ballot_type = :ballotType and area = :area
                            """), subject)
                .bind("number", publication.number())
                .bind("ordinal", ordinal)
                .bind("document", document)
                .bind("hash", publication.hash())
                .bind("signature", publication.signature())
                .bind("key", publication.key())
                .bind("corrects", publication.corrects())
                .bind("reason", publication.reason())
                .bind("releasedBy", releasedBy)
                .bind("publishedAt", publication.publishedAt())
                .execute());
    }

    Optional<Publication> find(Subject subject, int number) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(ONE + " and number = :number"), subject)
                .bind("number", number)
                .map((row, context) -> publication(row))
                .findOne());
    }

    Optional<Publication> latest(Subject subject) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(ONE + " order by number desc limit 1"), subject)
                .map((row, context) -> publication(row))
                .findOne());
    }

    /** The very text that was signed. */
    Optional<String> document(Subject subject, int number) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(ONE + " and number = :number"), subject)
                .bind("number", number)
                .map((row, context) -> row.getString("document"))
                .findOne());
    }

    Page<PublicationLine> list(String election, @Nullable BallotType ballotType, @Nullable String area, Paging paging) {
        List<PublicationLine> rows = jdbi.withHandle(handle -> handle.createQuery("select *, " + CORRECTED_BY + """
                            , (ballot_type || '/' || area || '/' || lpad(number::text, 9, '0')) collate "C" as sort_key
                        from publication
                        where election = :election
                            and (ballot_type || '/' || area || '/' || lpad(number::text, 9, '0')) collate "C" > :after
                            and (cast(:ballotType as text) is null or ballot_type = :ballotType)
                            and (cast(:area as text) is null or area = :area)
                        order by sort_key limit :limit
                        """)
                .bind("election", election)
                .bind("after", paging.after())
                .bind("ballotType", ballotType == null ? null : ballotType.name())
                .bind("area", area)
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> new PublicationLine(
                        BallotType.valueOf(row.getString("ballot_type")),
                        row.getString("area"),
                        row.getInt("number"),
                        row.getString("hash"),
                        row.getObject("corrects", Integer.class),
                        row.getString("reason"),
                        row.getObject("corrected_by", Integer.class),
                        row.getTimestamp("published_at").toInstant()))
                .list());
        return Page.of(rows, paging, PublicationLine::sortKey);
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getString("election"),
                BallotType.valueOf(row.getString("ballot_type")),
                row.getString("area"),
                row.getInt("number"),
                row.getString("hash"),
                row.getString("signature"),
                row.getString("signing_key"),
                row.getObject("corrects", Integer.class),
                row.getString("reason"),
                row.getObject("corrected_by", Integer.class),
                row.getTimestamp("published_at").toInstant(),
                Json.read(row.getString("document"), PublishedResults.class));
    }

    /** The last numbers given. */
    record Head(int lastOrdinal, int lastNumber) {}
}
