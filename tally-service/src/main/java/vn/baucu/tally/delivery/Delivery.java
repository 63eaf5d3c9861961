package vn.baucu.tally.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.tally.callback.Failure;

/** One message to one webhook (lượt gửi kết quả). */
@Schema(name = "WebhookDelivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(
        UUID id,

        @Schema(description = "The id of the event and header `webhook-id`: the same in every attempt")
        UUID message,

        @Schema(
                description = "Whose results: election/ballot type/area; `ping` for a test",
                examples = "2026/NATIONAL_ASSEMBLY/VN")
        String subject,

        DeliveryState state,
        int attempts,
        Instant createdAt,

        @Schema(description = "When it is tried next; only while it waits") @Nullable
        Instant dueAt,

        @Nullable Instant lastAttemptAt,

        @Schema(description = "Status of the last answer") @Nullable
        Integer lastStatus,

        @Schema(description = "Why there was no answer") @Nullable
        Failure lastFailure,

        @Nullable Instant settledAt) {}
