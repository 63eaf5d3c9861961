package vn.baucu.common.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import vn.baucu.common.digest.Fingerprint;

/**
 * Verifies tokens, and remembers for a while the digests of those it has verified: whoever enters the minutes of a whole
 * evening sends one token many times, and its signature is the dearest thing about a request.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class RememberedTokens extends JWTCallerPrincipalFactory {

    private static final int AT_MOST = 100_000;

    private final JWTCallerPrincipalFactory verifying = new DefaultJWTCallerPrincipalFactory();
    private final TokenCheck check;
    private final Clock clock;

    /** When each token expires, by digest: a token and its claims would take a hundred times the memory. */
    private final Cache<String, Long> verified = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(15))
            .maximumSize(AT_MOST)
            .build();

    RememberedTokens(TokenCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        String digest = Fingerprint.of(token);
        Long expires = verified.getIfPresent(digest);
        if (expires != null && clock.instant().getEpochSecond() < expires) {
            return known(token);
        }
        JWTCallerPrincipal principal = verifying.parse(token, context);
        if (!check.isSound(principal)) {
            throw new ParseException("a token that is not for us alone, is of the future or says something twice");
        }
        verified.put(digest, principal.getExpirationTime());
        return principal;
    }

    private static JWTCallerPrincipal known(String token) throws ParseException {
        try {
            return new DefaultJWTCallerPrincipal(
                    token, JwtClaims.parse(new String(TokenCheck.claims(token), StandardCharsets.UTF_8)));
        } catch (InvalidJwtException unreadable) {
            throw new ParseException("a token that was readable before", unreadable);
        }
    }
}
