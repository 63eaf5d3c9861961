package vn.baucu.tally.minutes;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import vn.baucu.common.json.Json;
import vn.baucu.common.problem.Sentence;

/** What to do about a rule that fails (lời khuyên): one sentence for who enters, another for who verifies. */
record Advice(Sentence entering, Sentence verifying) {

    private static final Map<String, Advice> ALL = read();

    static Advice of(String code) {
        return Objects.requireNonNull(ALL.get(code), code);
    }

    static Map<String, Advice> all() {
        return ALL;
    }

    private static Map<String, Advice> read() {
        try (InputStream file = Objects.requireNonNull(Advice.class.getResourceAsStream("/advice.json"))) {
            return Map.copyOf(Json.read(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8),
                    new TypeReference<Map<String, Advice>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
