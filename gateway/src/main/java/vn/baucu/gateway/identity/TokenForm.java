package vn.baucu.gateway.identity;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** What a token must look like before its signature is worth computing. */
final class TokenForm {

    /** Whoever brings the key along, or says where to fetch it, could sign anything. */
    private static final Set<String> REFUSED_HEADERS = Set.of("jwk", "jku", "x5u", "x5c", "crit", "enc", "zip", "p2c");

    private static final Set<String> TEXTS = Set.of("iss", "sub", "jti", "upn", "preferred_username", "areaId");
    private static final int LONGEST_KEY_ID = 128;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private TokenForm() {}

    static boolean isSound(String token, String algorithm, Instant latestIssue) {
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first <= 0 || second <= first + 1 || second == token.length() - 1 || token.indexOf('.', second + 1) >= 0) {
            return false;
        }
        try {
            return headerIsSound(part(token.substring(0, first)), algorithm)
                    && claimsAreSound(part(token.substring(first + 1, second)), latestIssue);
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean headerIsSound(JsonNode header, String algorithm) {
        if (!header.isObject() || !header.path("alg").asText().equals(algorithm)) {
            return false;
        }
        for (String refused : REFUSED_HEADERS) {
            if (header.has(refused)) {
                return false;
            }
        }
        JsonNode key = header.path("kid");
        return key.isMissingNode() || (key.isTextual() && plain(key.asText()));
    }

    private static boolean claimsAreSound(JsonNode claims, Instant latestIssue) {
        if (!claims.isObject()) {
            return false;
        }
        for (String text : TEXTS) {
            if (claims.has(text) && !claims.path(text).isTextual()) {
                return false;
            }
        }
        JsonNode issued = claims.path("iat");
        boolean issuedBefore =
                issued.isMissingNode() || (issued.isNumber() && issued.doubleValue() <= latestIssue.getEpochSecond());
        JsonNode audience = claims.path("aud");
        return issuedBefore && (audience.isTextual() || (audience.isArray() && audience.size() == 1));
    }

    private static boolean plain(String key) {
        return key.length() <= LONGEST_KEY_ID
                && key.chars().allMatch(c -> (Character.isLetterOrDigit(c) && c < 128) || "-_.=:".indexOf(c) >= 0)
                && !key.contains("..");
    }

    private static JsonNode part(String encoded) throws IOException {
        try (JsonParser parser = JSON.createParser(Base64.getUrlDecoder().decode(encoded))) {
            JsonNode node = JSON.readTree(parser);
            if (node == null || parser.nextToken() != null) {
                throw new IllegalArgumentException("not one JSON value");
            }
            return node;
        }
    }
}
