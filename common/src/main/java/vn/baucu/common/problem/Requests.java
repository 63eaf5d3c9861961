package vn.baucu.common.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** What every answer needs of its request. */
public final class Requests {

    /** The gateway gives each request its id; it is quoted in problems and kept in the audit. */
    public static final String ID = "X-Request-Id";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);

    private Requests() {}

    public static String id(HttpHeaders headers) {
        String id = headers.getHeaderString(ID);
        return id == null ? "-" : id;
    }

    /** Vietnamese unless English is asked for. */
    public static Locale locale(HttpHeaders headers) {
        String accepted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return VIETNAMESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }
}
