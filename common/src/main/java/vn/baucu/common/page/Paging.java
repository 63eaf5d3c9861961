package vn.baucu.common.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/**
 * Where a page starts and how long it is. The cursor is bound to the filter it was made for, so that it cannot be used
 * with another.
 *
 * @param after sort key of the last row of the page before; empty for the first page
 * @param limit rows on the page, at least 1
 */
public record Paging(String after, int limit, String filter) {

    private static final int CHECK = 12;

    /** Opens a cursor; the filter is whatever else selects or sorts the rows, as one text. */
    public static Paging from(@Nullable String cursor, int limit, String filter) {
        return new Paging(cursor == null ? "" : open(cursor, filter), limit, filter);
    }

    String cursor(String sortKey) {
        return encoded(Fingerprint.of(sortKey, filter).substring(0, CHECK) + sortKey);
    }

    private static String encoded(String sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(UTF_8));
    }

    private static String open(String cursor, String filter) {
        String sealed;
        try {
            sealed = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.of(ProblemType.CURSOR_INVALID);
        }
        // The last character of Base64 has bits to spare: only one spelling of a cursor is a cursor.
        if (sealed.length() <= CHECK || !encoded(sealed).equals(cursor)) {
            throw ProblemException.of(ProblemType.CURSOR_INVALID);
        }
        String sortKey = sealed.substring(CHECK);
        if (!Fingerprint.of(sortKey, filter).startsWith(sealed.substring(0, CHECK))) {
            throw ProblemException.of(ProblemType.CURSOR_INVALID);
        }
        return sortKey;
    }
}
