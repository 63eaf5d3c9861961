package vn.baucu.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @Test
    void aTokenVerifiesWithThePublicKey() throws Exception {
        Issuer issuer = Issuer.in(home, CLOCK);

        String[] token = issuer.token("ub-12", Duration.ofHours(1)).split("\\.", -1);

        assertThat(token).hasSize(3);
        assertThat(verifies(token, issuer.publicKey())).isTrue();
        assertThat(decoded(token[0])).isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
        assertThat(decoded(token[1]))
                .startsWith("{\"iss\":\"baucu-embedded\",\"aud\":\"baucu\",\"sub\":\"ub-12\","
                        + "\"preferred_username\":\"ub-12\",\"iat\":1773576000,\"exp\":1773579600,");
    }

    @Test
    void theKeyIsMadeOnce() throws Exception {
        Path publicKey = Issuer.in(home, CLOCK).publicKey();
        String first = Files.readString(publicKey);

        Issuer.in(home, CLOCK);

        assertThat(publicKey).hasContent(first);
    }

    @Test
    void theKeyIsForTheOwnerOfTheFolderOnly() throws Exception {
        Issuer.in(home, CLOCK);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("private.pem"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\"", "a\",\"aud\":\"b", "đỗ", "-x"})
    void aUserIsNamedByPlainCharacters(String user) {
        Issuer issuer = Issuer.in(home, CLOCK);

        assertThatThrownBy(() -> issuer.token(user, Duration.ofHours(1))).isInstanceOf(NotPossible.class);
    }

    @Test
    void theScriptPrintsATokenOfTheStartedStack() throws Exception {
        Issuer issuer = Issuer.in(home.resolve("data/issuer"), CLOCK);

        String[] token =
                Token.answer(List.of("kiemtoan", "--hours", "2"), home, home).split("\\.", -1);

        assertThat(verifies(token, issuer.publicKey())).isTrue();
        assertThat(decoded(token[1])).contains("\"preferred_username\":\"kiemtoan\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ub-12 --data none | There is no issuer's key in {home}/none/issuer yet; start deploy/up first.",
                "--hours 1         | Whose token? For instance deploy/token ub-12.",
                "ub-12 --hours 25  | A token lives from 1 to 24 hours.",
                "ub-12 --hours x   | After --hours comes a whole number, not x.",
                "ub-12 ub-13       | Unexpected: ub-13; deploy/token --help shows how to ask.",
                "ub-12 --data      | After --data a value is missing."
            })
    void whatCannotBeIsSaidInOneSentence(String arguments, String sentence) {
        Issuer.in(home.resolve("data/issuer"), CLOCK);

        assertThatThrownBy(() -> Token.answer(List.of(arguments.split(" ", -1)), home, home))
                .isInstanceOf(NotPossible.class)
                .hasMessage(sentence.replace("{home}", home.toString()));
    }

    private static boolean verifies(String[] token, Path publicKey) throws Exception {
        String key = Files.readString(publicKey).replaceAll("-----[A-Z ]+-----|\\s", "");
        PublicKey known = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(known);
        signature.update((token[0] + "." + token[1]).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token[2]));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }
}
