package vn.baucu.tally.webhook;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the secret is changed because somebody else has it. */
@Schema(name = "WebhookSecretRotation")
record SecretRotation(
        @Schema(description = "The former secret signs no more from now on, instead of for another day") @NotNull
        Boolean leaked) {}
