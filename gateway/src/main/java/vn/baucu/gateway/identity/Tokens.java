package vn.baucu.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/**
 * Verifies bearer tokens. The signature is the dearest thing the door does, so a verified token is remembered for a
 * short while under its digest; the services verify again.
 */
@Singleton
public class Tokens {

    private static final String SCHEME = "Bearer ";

    private final Vertx vertx;
    private final JWTParser parser;
    private final Clock clock;
    private final TokenConfig config;
    private final String algorithm;
    private final Cache<ByteBuffer, User> remembered;

    Tokens(
            Vertx vertx,
            JWTParser parser,
            Clock clock,
            TokenConfig config,
            @ConfigProperty(name = "mp.jwt.verify.publickey.algorithm") String algorithm) {
        this.vertx = vertx;
        this.parser = parser;
        this.clock = clock;
        this.config = config;
        this.algorithm = algorithm;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(config.remembered())
                .maximumSize(config.rememberedAtMost())
                .build();
    }

    /** The token of an Authorization header, or the refusal of one who brings none. */
    public static String bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw challenge(ProblemType.UNAUTHENTICATED, "Bearer");
        }
        return authorization.substring(SCHEME.length()).trim();
    }

    /** Who this token speaks for, if it was verified a short while ago. */
    public @Nullable User known(String token) {
        User user = remembered.getIfPresent(digest(token));
        return user != null && clock.instant().isBefore(user.until()) ? user : null;
    }

    /** Verifies a token away from the event loop: the key may have to be fetched from the issuer first. */
    public Future<User> verify(String token) {
        return vertx.executeBlocking(() -> check(token), false);
    }

    private User check(String token) {
        if (!TokenForm.isSound(token, algorithm, clock.instant().plus(config.skew()))) {
            throw invalid();
        }
        try {
            JsonWebToken verified = parser.parse(token);
            String name = verified.getName();
            if (name == null || name.isBlank()) {
                throw invalid();
            }
            User user = new User(name, Instant.ofEpochSecond(verified.getExpirationTime()));
            remembered.put(digest(token), user);
            return user;
        } catch (ParseException refused) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return challenge(ProblemType.INVALID_TOKEN, "Bearer error=\"invalid_token\"");
    }

    private static ProblemException challenge(ProblemType type, String challenge) {
        ProblemException plain = ProblemException.of(type);
        return new ProblemException(type, plain.detail(), plain.violations(), Map.of("WWW-Authenticate", challenge));
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
