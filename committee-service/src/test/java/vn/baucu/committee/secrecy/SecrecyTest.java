package vn.baucu.committee.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTest {

    private static final String KEY = key(1);
    private static final String NAME = "Giàng Thị Riêng";

    private final Secrecy secrecy = with(KEY);

    @Test
    void whatIsSealedOpensForWhatItBelongsTo() {
        Sealed closed = secrecy.seal(NAME, "2026", "one");

        assertThat(secrecy.open(closed, "2026", "one")).isEqualTo(NAME);
        assertThat(new String(closed.content(), UTF_8)).doesNotContain("Riêng");
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(secrecy.seal(NAME, "2026", "one").content())
                .isNotEqualTo(secrecy.seal(NAME, "2026", "one").content());
    }

    @Test
    void whatIsMovedToAnotherFileDoesNotOpen() {
        Sealed closed = secrecy.seal(NAME, "2026", "one");

        assertThatThrownBy(() -> secrecy.open(closed, "2026", "two")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrecy.open(closed, "2021", "one")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsChangedDoesNotOpen() {
        Sealed closed = secrecy.seal(NAME, "2026", "one");
        for (int i = 0; i < closed.content().length; i++) {
            byte[] changed = closed.content().clone();
            changed[i] ^= 1;

            assertThatThrownBy(() -> secrecy.open(new Sealed(closed.key(), changed), "2026", "one"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("Riêng");
        }
    }

    @Test
    void aFormerKeyStillOpensWhatItSealed() {
        Sealed closed = secrecy.seal(NAME, "2026", "one");
        Secrecy after = with(key(2), KEY);

        assertThat(after.open(closed, "2026", "one")).isEqualTo(NAME);
        assertThat(after.seal(NAME, "2026", "one").key()).isNotEqualTo(closed.key());
    }

    @Test
    void aKeyThatIsGoneIsNamedByItsIdOnly() {
        Sealed closed = secrecy.seal(NAME, "2026", "one");

        assertThatThrownBy(() -> with(key(2)).open(closed, "2026", "one"))
                .hasMessageContaining(closed.key())
                .hasMessageNotContaining(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "no Base64 at all!"})
    void nothingElseIsAKey(String word) {
        assertThatThrownBy(() -> with(word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A sealing key");
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }

    private static Secrecy with(String key, String... former) {
        return new Secrecy(new SecrecyConfig() {
            @Override
            public String sealingKey() {
                return key;
            }

            @Override
            public Optional<List<String>> formerSealingKeys() {
                return Optional.of(List.of(former));
            }
        });
    }
}
