package vn.baucu.tally.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningTest {

    private final KeyPair pair = pair();

    @Test
    void whatWasSignedIsGenuine() {
        Signing signing = signing(pair, pair);

        assertThat(signing.verifies("Lò Thị Ín".getBytes(UTF_8), signing.sign("Lò Thị Ín".getBytes(UTF_8))))
                .isTrue();
    }

    @Test
    void oneByteChangedIsNotGenuine() {
        Signing signing = signing(pair, pair);

        assertThat(signing.verifies("12346".getBytes(UTF_8), signing.sign("12345".getBytes(UTF_8))))
                .isFalse();
    }

    @Test
    void theKeyIsNamedByItself() {
        assertThat(signing(pair, pair).key())
                .hasSize(16)
                .isEqualTo(signing(pair, pair).key());
    }

    @Test
    void keysThatAreNoPairAreRefusedAtTheStart() {
        assertThatThrownBy(() -> signing(pair, pair())).hasMessageContaining("no pair");
    }

    @Test
    void whatIsNoKeyIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new Signing(config("AAAA", "AAAA"))).hasMessageContaining("Ed25519");
        assertThatThrownBy(() -> new Signing(config("?", "?"))).hasMessageContaining("Base64");
    }

    private static Signing signing(KeyPair toSign, KeyPair toCheck) {
        return new Signing(config(
                Base64.getEncoder().encodeToString(toSign.getPrivate().getEncoded()),
                Base64.getEncoder().encodeToString(toCheck.getPublic().getEncoded())));
    }

    private static SigningConfig config(String privateKey, String publicKey) {
        return new SigningConfig() {
            @Override
            public String privateKey() {
                return privateKey;
            }

            @Override
            public String publicKey() {
                return publicKey;
            }
        };
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
