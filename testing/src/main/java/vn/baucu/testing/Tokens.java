package vn.baucu.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.jwt.Claims;

/** Tokens as an identity provider issues them: who someone is, not what he or she may do. */
public final class Tokens {

    static final String ISSUER = "baucu-test";
    static final String AUDIENCE = "baucu";

    private static final Duration HOUR = Duration.ofHours(1);

    private Tokens() {}

    /** A good token for this user, for an hour. */
    public static String of(String user) {
        return claims(user, ISSUER, AUDIENCE, HOUR).sign(key());
    }

    /** The same, of somebody who signed in this very moment. */
    public static String justSignedIn(String user) {
        return claims(user, ISSUER, AUDIENCE, HOUR)
                .claim(Claims.auth_time.name(), Clock.systemUTC().instant().getEpochSecond())
                .sign(key());
    }

    /** A token made this very moment, by a provider that does not say when its holder signed in. */
    public static String justIssued(String user) {
        return claims(user, ISSUER, AUDIENCE, HOUR)
                .issuedAt(Clock.systemUTC().instant())
                .sign(key());
    }

    public static String expired(String user) {
        return claims(user, ISSUER, AUDIENCE, HOUR.negated()).sign(key());
    }

    public static String fromAnotherIssuer(String user) {
        return claims(user, "someone-else", AUDIENCE, HOUR).sign(key());
    }

    public static String forAnotherAudience(String user) {
        return claims(user, ISSUER, "another-system", HOUR).sign(key());
    }

    /** Says all the right things, signed by someone we do not know. */
    public static String signedByAStranger(String user) {
        return claims(user, ISSUER, AUDIENCE, HOUR).sign(TestKey.foreign());
    }

    /** A good token whose holder has written another name into it. */
    public static String altered(String user, String anotherUser) {
        String[] parts = of(user).split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        return parts[0] + "." + encoded(claims.replace(user, anotherUser)) + "." + parts[2];
    }

    /** The algorithm is "none", and so is the signature. */
    public static String unsigned(String user) {
        String claims = of(user).split("\\.", -1)[1];
        return encoded("{\"typ\":\"JWT\",\"alg\":\"none\"}") + "." + claims + ".";
    }

    private static JwtClaimsBuilder claims(String user, String issuer, String audience, Duration life) {
        Instant now = Clock.systemUTC().instant();
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject(user)
                .preferredUserName(user)
                .issuedAt(now.minus(life.abs()).minus(HOUR))
                .expiresAt(now.plus(life));
    }

    private static PrivateKey key() {
        return TestKey.current().privateKey();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
