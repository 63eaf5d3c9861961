package vn.baucu.committee.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** What documents are to each other. No chain of relations comes back to where it began. */
@ApplicationScoped
class Relations {

    private static final String OTHER_END = """
            select r.kind, d.document, d.kind as document_kind, d.symbol, d.issued_on, d.summary, d.state
            from committee.document_relation r join committee.document d on d.document = r.<other>
            where r.<this> = :document and d.election = :election and
            """ + Horizon.READABLE + "order by r.kind, d.issued_on, d.document";

    private final Jdbi jdbi;
    private final Documents documents;

    Relations(Jdbi jdbi, Documents documents) {
        this.jdbi = jdbi;
        this.documents = documents;
    }

    /** Both directions, as far as the reader sees. */
    DocumentRelations of(String election, UUID document, Horizon horizon) {
        return new DocumentRelations(
                otherEnds(
                        OTHER_END.replace("<other>", "related").replace("<this>", "document"),
                        election,
                        document,
                        horizon),
                otherEnds(
                        OTHER_END.replace("<other>", "document").replace("<this>", "related"),
                        election,
                        document,
                        horizon));
    }

    /** Nobody else relates documents of the election before the transaction ends: two at once could close a circle. */
    void hold(String election) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select election from committee.election where election = :election for no key update")
                .bind("election", election)
                .mapTo(String.class)
                .findOne());
    }

    /**
     * What is wrong with the relations a document is to have.
     *
     * @param before the document as it stands; nothing if it is new, so that nothing can lead back to it
     */
    List<Violation> brokenBy(String election, List<Relation> asked, @Nullable Document before, Horizon horizon) {
        Map<UUID, Document> found = documents
                .find(election, asked.stream().map(Relation::document).toList())
                .stream()
                .filter(other -> horizon.shows(other.path()))
                .collect(Collectors.toMap(Document::id, Function.identity()));
        Set<UUID> leadHere = before == null ? Set.of() : leadingTo(before.id());
        List<Relation> kept = before == null ? List.of() : before.relations();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Relation relation = asked.get(i);
            Document other = found.get(relation.document());
            if (other == null) {
                violations.add(violation(i, "unknown-document", "Không có văn bản này.", "There is no such document."));
            } else if (leadHere.contains(relation.document())) {
                violations.add(violation(
                        i,
                        "cycle",
                        "Văn bản đó đã dẫn về chính văn bản này.",
                        "That document leads back to this one already."));
            } else if (other.state() == DocumentState.CANCELLED && !kept.contains(relation)) {
                violations.add(violation(i, "cancelled", "Văn bản đó đã hủy.", "That document is cancelled."));
            }
        }
        return violations;
    }

    void keep(UUID document, List<Relation> relations) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from committee.document_relation where document = ?", document);
            handle.createUpdate("""
                            insert into committee.document_relation (document, kind, related)
                            select :document, * from unnest(:kinds, :related)
                            """)
                    .bind("document", document)
                    .bindArray(
                            "kinds",
                            String.class,
                            relations.stream()
                                    .map(relation -> relation.kind().name())
                                    .toList())
                    .bindArray(
                            "related",
                            UUID.class,
                            relations.stream().map(Relation::document).toList())
                    .execute();
        });
    }

    static List<Relation> read(String[] stored) {
        return Arrays.stream(stored)
                .map(relation -> relation.split(" ", 2))
                .map(parts -> new Relation(RelationKind.valueOf(parts[0]), UUID.fromString(parts[1])))
                .toList();
    }

    /** The document itself, and all from which a chain of relations leads to it. */
    private Set<UUID> leadingTo(UUID document) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive chain (document) as (
                            select cast(:document as uuid)
                            union
                            select r.document from committee.document_relation r
                            join chain on r.related = chain.document)
                        select document from chain
                        """)
                .bind("document", document)
                .mapTo(UUID.class)
                .list()));
    }

    private List<RelatedDocument> otherEnds(String sql, String election, UUID document, Horizon horizon) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("document", document)
                .bind("election", election)
                .bindArray("scopes", String.class, horizon.scopes())
                .bindArray("above", String.class, horizon.above())
                .map((row, context) -> new RelatedDocument(
                        RelationKind.valueOf(row.getString("kind")),
                        row.getObject("document", UUID.class),
                        DocumentKind.valueOf(row.getString("document_kind")),
                        row.getString("symbol"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("summary"),
                        DocumentState.valueOf(row.getString("state"))))
                .list());
    }

    private static Violation violation(int index, String code, String vi, String en) {
        return new Violation("/relations/" + index + "/document", code, new Sentence(vi, en));
    }
}
