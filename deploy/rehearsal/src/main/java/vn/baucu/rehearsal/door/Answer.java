package vn.baucu.rehearsal.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/**
 * What the gateway answered.
 *
 * @param attempts how often it had to be asked; more than one means an earlier answer may have been lost
 */
public record Answer(int status, String body, Optional<String> location, Optional<String> etag, int attempts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body, or a missing node where it is not JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /** Whether a problem names this rule among its violations. */
    public boolean names(String code) {
        for (JsonNode violation : json().path("violations")) {
            if (violation.path("code").asText().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
