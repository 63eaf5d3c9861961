package vn.baucu.kernel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.baucu.testing.Tokens;

/** Tokens as an attacker would make them. */
final class ForgedTokens {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private ForgedTokens() {}

    /** HS256, whose secret is our public key: a verifier that takes the algorithm from the token believes it. */
    static String signedWithThePublicKey(String user) {
        try {
            String content = encoded("{\"typ\":\"JWT\",\"alg\":\"HS256\"}") + "." + claimsOf(Tokens.of(user));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Base64.getDecoder().decode(System.getProperty("baucu.testing.key.public")), "HmacSHA256"));
            return content + "." + URL.encodeToString(mac.doFinal(content.getBytes(US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String ellipticUnderAnRsaHeader(String user) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            String content = encoded("{\"typ\":\"JWT\",\"alg\":\"RS256\"}") + "." + claimsOf(Tokens.of(user));
            return content + "."
                    + signature("SHA256withECDSA", generator.generateKeyPair().getPrivate(), content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String withKeyId(String keyId) {
        return Jwt.issuer("baucu-test")
                .audience("baucu")
                .subject("someone")
                .expiresIn(Duration.ofHours(1))
                .jws()
                .keyId(keyId)
                .sign(strangers().getPrivate());
    }

    static String bringingItsOwnKey(String user) {
        KeyPair own = strangers();
        PublicKey key = own.getPublic();
        java.security.interfaces.RSAPublicKey rsa = (java.security.interfaces.RSAPublicKey) key;
        String jwk = "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\""
                + URL.encodeToString(rsa.getModulus().toByteArray()) + "\"}";
        String content =
                encoded("{\"typ\":\"JWT\",\"alg\":\"RS256\",\"jwk\":" + jwk + "}") + "." + claimsOf(Tokens.of(user));
        return content + "." + signature("SHA256withRSA", own.getPrivate(), content);
    }

    static String notYetValid(String user) {
        return withTimes(user, "\"nbf\":" + now().plus(Duration.ofHours(2)).getEpochSecond());
    }

    static String issuedInTheFuture(String user) {
        Instant later = now().plus(Duration.ofDays(400));
        return signed("{\"iss\":\"baucu-test\",\"aud\":\"baucu\",\"sub\":\"" + user + "\",\"preferred_username\":\""
                + user + "\",\"iat\":" + later.getEpochSecond() + ",\"exp\":"
                + later.plus(Duration.ofHours(1)).getEpochSecond() + "}");
    }

    static String forUsAmongOthers(String user) {
        return withClaims(user, "[\"baucu\",\"other\"]", "\"areaId\":\"12\"");
    }

    static String sayingOneThingTwice(String user) {
        return withClaims(user, "\"baucu\"", "\"areaId\":\"12\",\"areaId\":\"01\"");
    }

    /** Good, so that what spoils the two above is what they name. */
    static String sayingMore(String user) {
        return withClaims(user, "[\"baucu\"]", "\"areaId\":\"12\"");
    }

    private static String withClaims(String user, String audience, String more) {
        return signed("{\"iss\":\"baucu-test\",\"aud\":" + audience + ",\"sub\":\"" + user
                + "\",\"preferred_username\":\"" + user + "\",\"iat\":" + now().getEpochSecond() + ",\"exp\":"
                + now().plus(Duration.ofHours(1)).getEpochSecond() + "," + more + "}");
    }

    private static String withTimes(String user, String times) {
        return signed("{\"iss\":\"baucu-test\",\"aud\":\"baucu\",\"sub\":\"" + user + "\",\"preferred_username\":\""
                + user + "\",\"iat\":" + now().getEpochSecond() + ",\"exp\":"
                + now().plus(Duration.ofHours(3)).getEpochSecond() + "," + times + "}");
    }

    /** Signed with the right key, so that only what it says is wrong. */
    static String signed(String claims) {
        try {
            PrivateKey key = java.security.KeyFactory.getInstance("RSA")
                    .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(
                            Base64.getDecoder().decode(System.getProperty("baucu.testing.key.private"))));
            String content = encoded("{\"typ\":\"JWT\",\"alg\":\"RS256\"}") + "." + encoded(claims);
            return content + "." + signature("SHA256withRSA", key, content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whoever tries to open it counts to 2,147,483,647 first. */
    static String encryptedAtGreatCost() {
        String header =
                "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A128CBC-HS256\",\"p2c\":2147483647,\"p2s\":\"AAAA\"}";
        return String.join(".", encoded(header), "AAAA", "AAAA", "AAAA", "AAAA");
    }

    private static String claimsOf(String token) {
        return token.split("\\.", -1)[1];
    }

    private static String signature(String algorithm, PrivateKey key, String content) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(content.getBytes(US_ASCII));
            return URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair strangers() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static String encoded(String text) {
        return URL.encodeToString(text.getBytes(UTF_8));
    }
}
