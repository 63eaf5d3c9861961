package vn.baucu.committee.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;

/** One step of a seal's custody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SealMovement")
record SealMovement(
        long version,
        SealStep step,
        @Nullable String from,
        @Nullable String to,
        @Nullable String minutesNumber,
        @Nullable LocalDate minutesDate,
        @Nullable String giver,
        @Nullable String receiver,
        @Nullable String note,
        String actor,
        Role role,
        Instant at) {}
