package vn.baucu.committee.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call to the hotline of a body (đường dây nóng), without who called.
 *
 * @param incident the incident that came of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HotlineCall")
record HotlineCall(
        UUID call,
        String body,
        Instant calledAt,
        String matter,
        String answer,
        String answeredBy,
        @Nullable UUID incident) {}
