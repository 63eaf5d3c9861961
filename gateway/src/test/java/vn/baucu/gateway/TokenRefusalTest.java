package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** G-001 to G-029: nobody gets past the door without a token of our issuer, meant for us, valid now. */
@QuarkusTest
@WithTestResource(Stage.class)
class TokenRefusalTest {

    private static final String ELECTIONS = "/api/v1/elections";

    private static void isChallenged(Answer answer, String slug) {
        answer.isProblem(401, slug);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    /** G-001. */
    @Test
    void whoBringsNoTokenIsAskedToSignIn() {
        isChallenged(Visit.anonymous().get(ELECTIONS), "unauthenticated");
    }

    /** G-002. */
    @Test
    void aPasswordIsNoToken() {
        isChallenged(
                Visit.anonymous().header("Authorization", "Basic dXNlcjpwYXNz").get(ELECTIONS), "unauthenticated");
    }

    static Stream<Named<String>> badTokens() throws Exception {
        return Stream.of(
                named("G-004 not three parts", "abc"),
                named("G-004 empty parts", ".."),
                named("G-005 alg none", unsigned("{\"alg\":\"none\"}", claims("")) + "."),
                named("G-005 alg none with a signature", unsigned("{\"alg\":\"none\"}", claims("")) + ".AAAA"),
                named("G-007 HMAC with the public key", hmac()),
                named("G-008 signed by an EC key", ec("RS256")),
                named("G-008 honest about its EC key", ec("ES256")),
                named("another issuer's key", otherKey("{\"alg\":\"RS256\"}")),
                named("G-010 kid is a path", signed("{\"alg\":\"RS256\",\"kid\":\"../../dev/null\"}", claims(""))),
                named("G-011 kid is SQL", signed("{\"alg\":\"RS256\",\"kid\":\"x' OR '1'='1\"}", claims(""))),
                named("G-013 brings its own key", otherKey("{\"alg\":\"RS256\",\"jwk\":{\"kty\":\"RSA\"}}")),
                named(
                        "G-013 says where to fetch its key",
                        signed("{\"alg\":\"RS256\",\"jku\":\"http://x\"}", claims(""))),
                named(
                        "G-014 expired",
                        TestTokens.sign(TestTokens.claims("u")
                                .issuedAt(in(Duration.ofMinutes(-5)))
                                .expiresAt(in(Duration.ofSeconds(-61))))),
                named(
                        "G-016 not yet valid",
                        TestTokens.sign(TestTokens.claims("u").claim("nbf", in(Duration.ofHours(2))))),
                named("G-017 issued in the future", signed(RS256, claims(",\"iat\":" + in(Duration.ofDays(3650))))),
                named(
                        "G-019 for somebody else",
                        TestTokens.sign(TestTokens.claims("u").audience("other"))),
                named(
                        "G-020 for us among others",
                        TestTokens.sign(TestTokens.claims("u").audience(Set.of("baucu", "x")))),
                named("for nobody", signed(RS256, claims("").replace("\"aud\":\"baucu\",", ""))),
                named(
                        "of another issuer",
                        TestTokens.sign(TestTokens.claims("u").issuer("elsewhere"))),
                named("G-022 a claim twice", signed(RS256, claims(",\"areaId\":\"12\",\"areaId\":\"01\""))),
                named("G-023 a claim of another type", signed(RS256, claims(",\"areaId\":[\"12\"]"))),
                named("G-023 a name of another type", signed(RS256, claims("").replace("\"u\"", "[\"u\"]"))),
                named("no name", signed(RS256, claims("").replace("\"preferred_username\":\"u\",", ""))),
                named("without end", signed(RS256, claims("").replace("\"exp\"", "\"expires\""))),
                named("G-029 encrypted", jwe()),
                named("changed by one bit", TestTokens.of("u").replaceFirst("\\.eyJ", ".eyK")));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String token) {
        isChallenged(Visit.withToken(token).get(ELECTIONS), "invalid-token");
    }

    @Test
    void theTokensAboveAreBadForTheReasonTheyName() {
        Visit.withToken(signed(RS256, claims(""))).get(ELECTIONS).hasStatus(200);
    }

    /** G-014: clocks differ. */
    @Test
    void aTokenIsTakenForAMomentAfterItsEnd() {
        Visit.withToken(TestTokens.sign(TestTokens.claims("u")
                        .issuedAt(in(Duration.ofMinutes(-5)))
                        .expiresAt(in(Duration.ofSeconds(-20)))))
                .get(ELECTIONS)
                .hasStatus(200);
    }

    /** G-028. */
    @Test
    void aTokenOfNineKilobytesIsTooLong() {
        Visit.withToken("a".repeat(9 * 1024)).get(ELECTIONS).isProblem(431, "header-fields-too-large");
    }

    @Test
    void aRefusalIsInTheLanguageAskedFor() {
        Visit.anonymous()
                .header("Accept-Language", "en-GB, vi;q=0.5")
                .get(ELECTIONS)
                .has("/title", "Please sign in")
                .hasHeader("Content-Language", "en");
        Visit.anonymous().header("Accept-Language", "*;;").get(ELECTIONS).has("/title", "Cần đăng nhập");
    }

    @Test
    void aTokenOnceTakenIsNotTakenWhenChanged() {
        String token = TestTokens.of("u");
        Visit.withToken(token).get(ELECTIONS).hasStatus(200);

        isChallenged(Visit.withToken(token.substring(0, token.length() - 4)).get(ELECTIONS), "invalid-token");
    }

    private static final String RS256 = "{\"alg\":\"RS256\"}";

    private static String claims(String more) {
        return "{\"iss\":\"" + TestTokens.ISSUER + "\",\"aud\":\"baucu\",\"preferred_username\":\"u\",\"exp\":"
                + in(Duration.ofMinutes(5)) + more
                + (more.contains("\"iat\"") ? "}" : ",\"iat\":" + in(Duration.ZERO) + "}");
    }

    private static long in(Duration from) {
        return Clock.systemUTC().instant().plus(from).getEpochSecond();
    }

    private static String unsigned(String header, String claims) {
        return encode(header.getBytes(StandardCharsets.UTF_8)) + "." + encode(claims.getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(String header, String claims) {
        return sign(unsigned(header, claims), "SHA256withRSA", TestTokens.keys());
    }

    private static String otherKey(String header) throws NoSuchAlgorithmException {
        return sign(unsigned(header, claims("")), "SHA256withRSA", pair("RSA", 2048));
    }

    private static String ec(String algorithm) throws NoSuchAlgorithmException {
        return sign(unsigned("{\"alg\":\"" + algorithm + "\"}", claims("")), "SHA256withECDSA", pair("EC", 256));
    }

    private static KeyPair pair(String algorithm, int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static String hmac() {
        byte[] key = TestTokens.publicKey().getBytes(StandardCharsets.UTF_8);
        return Jwt.claims()
                .issuer(TestTokens.ISSUER)
                .audience("baucu")
                .preferredUserName("u")
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(key, "HmacSHA256"));
    }

    private static String jwe() {
        String header = "{\"alg\":\"PBES2-HS512+A256KW\",\"enc\":\"A256GCM\",\"p2s\":\"AAAA\",\"p2c\":2147483647}";
        return String.join(
                ".", List.of(encode(header.getBytes(StandardCharsets.UTF_8)), "AAAA", "AAAA", "AAAA", "AAAA"));
    }

    private static String sign(String content, String algorithm, KeyPair keys) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return content + "." + encode(signature.sign());
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
