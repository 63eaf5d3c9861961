package vn.baucu.common.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every answer needs of its request. */
public final class Requests {

    /** The gateway gives each request its id; it is quoted in problems and kept in the audit. */
    public static final String ID = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);

    private Requests() {}

    public static String id(HttpHeaders headers) {
        return id(headers.getHeaderString(ID));
    }

    /** The id as it may stand in logs, answers and the audit; a dash for what is none. */
    public static String id(@Nullable String header) {
        return header != null && FORM.matcher(header).matches() ? header : "-";
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
