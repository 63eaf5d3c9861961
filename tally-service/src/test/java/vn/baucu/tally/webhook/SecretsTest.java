package vn.baucu.tally.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEXT = Base64.getEncoder()
            .encodeToString("0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    private static final UUID WEBHOOK = UUID.fromString("0198c2f4-6a3b-7c10-9d55-2f1e0a7b4c31");

    private record Settings(Optional<String> secretKey, Optional<List<String>> formerSecretKeys)
            implements WebhookConfig {

        @Override
        public Duration secretOverlap() {
            return Duration.ofDays(1);
        }

        @Override
        public int mostOfOneOwner() {
            return 100;
        }
    }

    private static Secrets with(String key, String... former) {
        return new Secrets(new Settings(Optional.of(key), Optional.of(List.of(former))));
    }

    @Test
    void everyWebhookAndEveryNumberHasItsOwnSecret() {
        Secrets secrets = with(KEY);
        String key = secrets.current().orElseThrow();

        String first = secrets.shown(WEBHOOK, 1, key);

        assertThat(first).matches("whsec_[A-Za-z0-9+/]{43}=").isEqualTo(secrets.shown(WEBHOOK, 1, key));
        assertThat(secrets.shown(WEBHOOK, 2, key)).isNotEqualTo(first);
        assertThat(secrets.shown(UUID.randomUUID(), 1, key)).isNotEqualTo(first);
    }

    @Test
    void aSecretOutlivesTheChangeOfTheKeyItFollowsFrom() {
        Secrets before = with(KEY);
        String key = before.current().orElseThrow();

        Secrets after = with(NEXT, KEY);

        assertThat(after.current()).isNotEqualTo(before.current());
        assertThat(after.shown(WEBHOOK, 1, key)).isEqualTo(before.shown(WEBHOOK, 1, key));
        assertThatThrownBy(() -> with(NEXT).shown(WEBHOOK, 1, key)).hasMessageContaining("not among those configured");
    }

    /** E-058. */
    @Test
    void aKeyThatIsNoneIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> with("đây là khóa"))
                .hasMessageContaining("Base64")
                .hasMessageNotContaining("khóa");
        assertThatThrownBy(() -> with("c2hvcnQ="))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void withoutAKeyThereIsNone() {
        assertThat(new Secrets(new Settings(Optional.empty(), Optional.empty())).current())
                .isEmpty();
    }
}
