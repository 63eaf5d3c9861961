package vn.baucu.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void aTokenSaysWhoSomeoneIs() throws GeneralSecurityException {
        String token = Tokens.of("nguyen.van.an");

        assertThat(isSignedByTheTestKey(token)).isTrue();
        assertThat(part(token, 0)).contains("\"alg\":\"RS256\"");
        assertThat(part(token, 1))
                .contains("\"preferred_username\":\"nguyen.van.an\"", "\"sub\":\"nguyen.van.an\"")
                .contains("\"iss\":\"baucu-test\"", "\"aud\":\"baucu\"");
    }

    @Test
    void theSignatureOfAStrangerIsNotOurs() throws GeneralSecurityException {
        assertThat(isSignedByTheTestKey(Tokens.signedByAStranger("an"))).isFalse();
    }

    @Test
    void anAlteredTokenLosesItsSignature() throws GeneralSecurityException {
        String altered = Tokens.altered("an", "binh");

        assertThat(part(altered, 1)).contains("\"sub\":\"binh\"");
        assertThat(isSignedByTheTestKey(altered)).isFalse();
    }

    @Test
    void anUnsignedTokenClaimsToNeedNoSignature() {
        String unsigned = Tokens.unsigned("an");

        assertThat(part(unsigned, 0)).contains("\"alg\":\"none\"");
        assertThat(unsigned).endsWith(".");
    }

    private static boolean isSignedByTheTestKey(String token) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(TestKey.current().publicKey());
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
        signature.update(token.substring(0, end).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    private static String part(String token, int number) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]), UTF_8);
    }
}
