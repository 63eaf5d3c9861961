package vn.baucu.common.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a good signature leaves open: a token is for us alone, says everything once and was not issued ahead of time. */
@Singleton
class TokenCheck {

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Clock clock;

    TokenCheck(Clock clock) {
        this.clock = clock;
    }

    boolean isSound(JsonWebToken token) {
        return !isFromTheFuture(token) && !isForOthersToo(token) && saysEverythingOnce(token);
    }

    /** Whoever issues tokens ahead of time could go on after losing the right to. */
    private boolean isFromTheFuture(JsonWebToken token) {
        return token.getIssuedAtTime() > clock.instant().plus(CLOCK_SKEW).getEpochSecond();
    }

    /** G-020: any of the others could use it here. */
    private static boolean isForOthersToo(JsonWebToken token) {
        return token.getAudience() == null || token.getAudience().size() != 1;
    }

    /** G-022: of a claim that comes twice two readers may believe different ones. */
    private static boolean saysEverythingOnce(JsonWebToken token) {
        try (JsonParser parser = STRICT.createParser(claims(token.getRawToken()))) {
            while (parser.nextToken() != null) {
                // Reading is what finds a name that comes twice.
            }
            return true;
        } catch (IOException twice) {
            return false;
        }
    }

    /** The claims of a token as JSON. */
    static byte[] claims(String token) {
        return Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    }
}
