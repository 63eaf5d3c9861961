package vn.baucu.tally.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** Where an integrator gets published results (địa chỉ nhận kết quả). It shows no secret. */
@Schema(name = "Webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Webhook(
        UUID id,
        String election,
        String url,

        @Schema(description = "Which bodies' results; empty for all")
        Set<BallotType> ballotTypes,

        @Schema(description = "Results of this area and those within it; absent for all") @Nullable
        String area,

        String description,
        WebhookState state,
        @Nullable Pause pausedBecause,

        @Schema(description = "Since when nothing got through; absent while messages arrive") @Nullable
        Instant failingSince,

        @Schema(description = "Since when the present secret signs")
        Instant secretSince,

        @Schema(description = "Until when the former secret signs, too") @Nullable
        Instant formerSecretUntil,

        Instant createdAt,
        long version) {}
