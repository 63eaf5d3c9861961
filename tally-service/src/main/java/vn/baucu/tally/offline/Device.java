package vn.baucu.tally.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registered device (thiết bị ký): what it signs, its officer has entered. */
@Schema(name = "TeamDevice")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Device(
        @Schema(description = "To be named as kid in the header of a signature")
        UUID id,

        String election,
        String pollingArea,
        String officer,
        String name,
        DeviceKey key,
        Instant registeredAt,
        @Nullable Instant revokedAt) {

    long version() {
        return revokedAt == null ? 1 : 2;
    }
}
