package vn.baucu.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Tokens of an issuer the gateway trusts. */
final class TestTokens {

    static final String ISSUER = "baucu-test";

    /** In a system property, because the stage and the tests see this class through different loaders. */
    private static final String KEYS = "baucu.test.issuer";

    private static final KeyPair PAIR = pair();

    private TestTokens() {}

    static String of(String user) {
        return sign(claims(user));
    }

    static JwtClaimsBuilder claims(String user) {
        return Jwt.claims()
                .issuer(ISSUER)
                .audience("baucu")
                .subject(user)
                .claim("preferred_username", user)
                .expiresIn(600);
    }

    static String sign(JwtClaimsBuilder claims) {
        return claims.jws().sign(PAIR.getPrivate());
    }

    static KeyPair keys() {
        return PAIR;
    }

    static String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(PAIR.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static KeyPair pair() {
        Object kept = System.getProperties().get(KEYS);
        if (kept instanceof KeyPair keys) {
            return keys;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair made = generator.generateKeyPair();
            System.getProperties().put(KEYS, made);
            return made;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
