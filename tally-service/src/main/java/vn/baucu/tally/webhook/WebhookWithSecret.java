package vn.baucu.tally.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.idempotency.ShownOnce;

/** A webhook and its new secret, in the one answer that shows it. */
@Schema(name = "WebhookWithSecret")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookWithSecret(
        Webhook webhook,

        @Schema(
                description =
                        "Signs what is sent, as whsec_ and Base64. Shown this once: absent where the same request is"
                                + " answered again",
                examples = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
        @Nullable
        String secret)
        implements ShownOnce {

    @Override
    public WebhookWithSecret withoutSecret() {
        return new WebhookWithSecret(webhook, null);
    }

    /** A log is no place for it. */
    @Override
    public String toString() {
        return "WebhookWithSecret[webhook=" + webhook + "]";
    }
}
