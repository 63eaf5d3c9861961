package vn.baucu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What the door answered. */
record Answer(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Answer hasStatus(int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return this;
    }

    Answer hasHeader(String name, String value) {
        assertThat(response.headers().allValues(name)).as(name).containsExactly(value);
        return this;
    }

    /** At a JSON pointer. */
    Answer has(String pointer, String value) {
        assertThat(at(pointer).asText()).as(pointer).isEqualTo(value);
        return this;
    }

    Answer lacks(String pointer) {
        assertThat(at(pointer).isMissingNode()).as(pointer).isTrue();
        return this;
    }

    Answer isProblem(int status, String slug) {
        hasStatus(status).hasHeader("Content-Type", "application/problem+json");
        return has("/type", "/problems/" + slug)
                .has("/status", String.valueOf(status))
                .has("/instance", header("X-Request-Id"));
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String body() {
        return response.body();
    }

    JsonNode at(String pointer) {
        try {
            return JSON.readTree(body()).at(pointer);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(body(), unreadable);
        }
    }
}
