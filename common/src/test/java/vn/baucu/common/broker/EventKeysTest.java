package vn.baucu.common.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which records are believed, with which keys and until when (E-004, E-005). */
class EventKeysTest {

    private static final String TOPIC = "baucu.minutes";
    private static final String KEY = "2026/03390-005/NATIONAL_ASSEMBLY/FIRST";
    private static final byte[] VALUE = "{\"version\":1}".getBytes(UTF_8);
    private static final Instant END = Instant.parse("2026-05-23T00:00:00Z");
    private static final Optional<String> ANOTHER = Optional.of("signed for another content");

    private final String first = "first:" + secret(1);
    private final String second = "second:" + secret(2);
    private final RecordVerifier verifier = EventKeys.of(List.of(first)).verifier();

    @Test
    void whatIsSignedIsBelieved() {
        assertThat(doubt(verifier, signed(first), END)).isEmpty();
    }

    @Test
    void manyRecordsAreSignedByOneAndKnownByAnother() {
        Random random = new Random(2026);
        RecordSigner signer = EventKeys.of(List.of(first)).signer();
        for (int i = 0; i < 2_000; i++) {
            byte[] value = new byte[random.nextInt(5_000)];
            random.nextBytes(value);
            Headers headers = headers();
            headers.add("ce_extension", new byte[random.nextInt(3_000)]);
            signer.sign(TOPIC, KEY, headers, value);

            assertThat(verifier.doubt(TOPIC, KEY, headers, value, 0)).isEmpty();
            if (value.length > 0) {
                value[random.nextInt(value.length)] ^= 1;
                assertThat(verifier.doubt(TOPIC, KEY, headers, value, 0)).isEqualTo(ANOTHER);
            }
        }
    }

    @Test
    void ofAnotherTopicKeyOrValueItIsNotBelieved() {
        Headers headers = signed(first);

        assertThat(verifier.doubt("baucu.tallies", KEY, headers, VALUE, 0)).isEqualTo(ANOTHER);
        assertThat(verifier.doubt(TOPIC, KEY + "x", headers, VALUE, 0)).isEqualTo(ANOTHER);
        assertThat(verifier.doubt(TOPIC, null, headers, VALUE, 0)).isEqualTo(ANOTHER);
        assertThat(verifier.doubt(TOPIC, KEY, headers, "{}".getBytes(UTF_8), 0)).isEqualTo(ANOTHER);
    }

    static Stream<Consumer<Headers>> changes() {
        return Stream.of(
                headers -> headers.remove("ce_type"),
                headers -> headers.remove("ce_type").add("ce_type", "vn.baucu.MinutesAccepted.v2".getBytes(UTF_8)),
                headers -> headers.add("ce_type", "vn.baucu.MinutesAccepted".getBytes(UTF_8)),
                headers -> headers.add("ce_more", new byte[0]),
                headers -> headers.remove("ce_signature").add("ce_signature", new byte[44]),
                headers -> headers.remove("ce_signature").add("ce_signature", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void withOtherHeadersOfCloudEventsItIsNotBelieved(Consumer<Headers> change) {
        Headers headers = signed(first);

        change.accept(headers);

        assertThat(doubt(verifier, headers, END)).isEqualTo(ANOTHER);
    }

    @Test
    void whatOthersAddOnTheWayIsTheirs() {
        Headers headers = signed(first);

        headers.add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8));

        assertThat(doubt(verifier, headers, END)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_signature", "ce_signaturekey"})
    void withoutASignatureOrItsKeyItIsNotBelieved(String header) {
        Headers headers = signed(first);

        headers.remove(header);

        assertThat(doubt(verifier, headers, END)).contains("not signed");
    }

    @Test
    void aKeyThatIsNotKnownIsNotBelieved() {
        assertThat(doubt(verifier, signed(second), END)).contains("signed with a key that is not known here");
    }

    @Test
    void theFirstKeySignsAndAllAreBelieved() {
        RecordVerifier both = EventKeys.of(List.of(second, first)).verifier();

        Headers headers = headers();
        EventKeys.of(List.of(second, first)).signer().sign(TOPIC, KEY, headers, VALUE);

        assertThat(headers.lastHeader("ce_signaturekey").value())
                .asString(UTF_8)
                .isEqualTo("second");
        assertThat(doubt(both, headers, END)).isEmpty();
        assertThat(doubt(both, signed(first), END)).isEmpty();
    }

    @Test
    void aRetiredKeyIsBelievedForWhatTheBrokerTookBeforeItsEnd() {
        RecordVerifier after = EventKeys.of(List.of(second, first + "@" + END)).verifier();

        assertThat(doubt(after, signed(first), END.minusMillis(1))).isEmpty();
        assertThat(doubt(after, signed(first), END)).contains("signed with key first after its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x:", "X:QUFB", "x:QUFB", "x:***", "x:QUFB@tomorrow", ":QUFB", "x:QUF"})
    void aKeyThatIsNoneIsRefusedWithoutSayingWhatWasWritten(String written) {
        assertThatThrownBy(() -> EventKeys.of(List.of(written)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith("baucu.events.keys: ")
                .doesNotContain("QUF");
    }

    @Test
    void withoutAKeyThatSignsThereIsNoService() {
        assertThatThrownBy(() -> EventKeys.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventKeys.of(List.of(first + "@" + END))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventKeys.of(List.of(first, first + "@" + END)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyDoesNotShowItsSecret() {
        assertThat(EventKey.of(first)).asString().isEqualTo("EventKey[first, null]");
    }

    private static Optional<String> doubt(RecordVerifier verifier, Headers headers, Instant takenAt) {
        return verifier.doubt(TOPIC, KEY, headers, VALUE, takenAt.toEpochMilli());
    }

    private static Headers signed(String key) {
        Headers headers = headers();
        EventKeys.of(List.of(key)).signer().sign(TOPIC, KEY, headers, VALUE);
        return headers;
    }

    private static Headers headers() {
        return new RecordHeaders()
                .add("ce_id", "0196f1c2-7d5e-7b0a-9a53-0d2c4c1b7e11".getBytes(UTF_8))
                .add("ce_type", "vn.baucu.MinutesAccepted".getBytes(UTF_8))
                .add("ce_time", "2026-05-22T13:00:00Z".getBytes(UTF_8));
    }

    private static String secret(int seed) {
        byte[] secret = new byte[32];
        new Random(seed).nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
