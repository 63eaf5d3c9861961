package vn.baucu.gateway.refusal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/** The language an asker is answered in. */
final class Language {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);

    private Language() {}

    /** Vietnamese unless English is asked for. */
    static Locale of(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
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
