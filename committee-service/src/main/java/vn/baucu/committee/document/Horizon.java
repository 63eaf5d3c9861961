package vn.baucu.committee.document;

import java.util.List;

/**
 * How far an officer sees: the documents of all that lies below the duties, and of all that stands above them.
 *
 * @param scopes codes of the duties
 * @param above codes of what covers the duties' places, themselves included
 */
public record Horizon(List<String> scopes, List<String> above) {

    /** The same in SQL, with {@code d} for the document and the two lists bound by their names. */
    static final String READABLE = " (d.path && :scopes or d.place = any (:above)) ";

    boolean shows(Document document) {
        return covers(document.path()) || above.contains(document.place());
    }

    /** Whether a duty lets the officer write there. */
    boolean covers(List<String> path) {
        return path.stream().anyMatch(scopes::contains);
    }
}
