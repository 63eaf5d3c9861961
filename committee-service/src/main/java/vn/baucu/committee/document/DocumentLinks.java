package vn.baucu.committee.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Lets other features name documents of the register: a decision, a plan, the material of a training. */
@ApplicationScoped
public class DocumentLinks {

    private static final Sentence UNKNOWN = new Sentence(
            "Không có văn bản này, hoặc văn bản đã hủy.", "There is no such document, or it is cancelled.");

    private final Jdbi jdbi;

    DocumentLinks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is wrong with a document named at {@code pointer}: nothing if it stands in the election's register. */
    public List<Violation> brokenBy(String election, UUID document, String pointer) {
        return missing(election, List.of(document)).isEmpty()
                ? List.of()
                : List.of(new Violation(pointer, "unknown-document", UNKNOWN));
    }

    /** Those that do not stand in the election's register. */
    public Set<UUID> missing(String election, Collection<UUID> documents) {
        Set<UUID> missing = new HashSet<>(documents);
        missing.removeAll(jdbi.withHandle(handle -> handle.createQuery("""
                        select document from committee.document
                        where election = :election and document = any (:documents) and state = 'REGISTERED'
                        """)
                .bind("election", election)
                .bindArray("documents", UUID.class, documents)
                .mapTo(UUID.class)
                .list()));
        return missing;
    }
}
