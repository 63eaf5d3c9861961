package vn.baucu.tally.webhook;

import static vn.baucu.common.access.Role.INTEGRATOR;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.Versioned;

/** Where an integrator says where published results are to be sent. */
@Path("/api/v1/elections/{election}/webhooks")
@Tag(name = "Webhooks", description = "Gửi kết quả đã công bố tới đơn vị khai thác")
public class WebhookResource {

    private final Webhooks webhooks;
    private final CurrentOfficer officer;

    WebhookResource(Webhooks webhooks, CurrentOfficer officer) {
        this.webhooks = webhooks;
        this.officer = officer;
    }

    @POST
    @DutyRequired(INTEGRATOR)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Register a webhook",
            description =
                    "Everything published in this election from now on is sent there once it is released, signed with a"
                            + " secret that only this answer shows. At most 100 of one integrator.")
    @APIResponse(responseCode = "201", description = "Registered, with its secret; ETag is its version")
    @APIResponse(responseCode = "422", description = "url-not-allowed, validation-failed: no such area or body")
    @APIResponse(responseCode = "429", description = "rate-limited: one has 100 of them")
    public RestResponse<WebhookWithSecret> register(String election, @NotNull @Valid WebhookDocument document) {
        WebhookWithSecret registered = webhooks.register(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/webhooks/{webhook}")
                        .build(election, registered.webhook().id()),
                registered,
                registered.webhook().version());
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(INTEGRATOR)
    @Operation(summary = "One's own webhooks in this election, the oldest first")
    @APIResponse(responseCode = "200", description = "A page of webhooks, without secrets")
    public Page<Webhook> list(String election, @BeanParam PageRequest page) {
        String owner = officer.get().name();
        return webhooks.list(election, officer.get(), page.paging("webhooks/" + election + "/" + owner));
    }

    @GET
    @Path("{webhook}")
    @DutyRequired(INTEGRATOR)
    @Operation(summary = "One of one's own webhooks")
    @APIResponse(responseCode = "200", description = "The webhook without its secret; ETag is its version")
    public RestResponse<Webhook> get(String election, UUID webhook) {
        return shown(webhooks.require(election, webhook, officer.get()));
    }

    @PUT
    @Path("{webhook}")
    @DutyRequired(INTEGRATOR)
    @Transactional
    @Operation(
            summary = "Change where a webhook leads and what it gets",
            description = "What waits for it is sent to the new address; what it gets is decided at each release.")
    @APIResponse(responseCode = "200", description = "Changed; ETag is its version")
    @APIResponse(responseCode = "422", description = "url-not-allowed, validation-failed: no such area or body")
    public RestResponse<Webhook> change(
            String election,
            UUID webhook,
            @NotNull @Valid WebhookDocument document,
            @Nullable @RestHeader("If-Match") String ifMatch) {
        return shown(webhooks.change(election, webhook, document, new Precondition(ifMatch), officer.get()));
    }

    @DELETE
    @Path("{webhook}")
    @DutyRequired(INTEGRATOR)
    @Transactional
    @Operation(summary = "Delete a webhook with everything that waits for it")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void remove(String election, UUID webhook, @Nullable @RestHeader("If-Match") String ifMatch) {
        webhooks.remove(election, webhook, new Precondition(ifMatch), officer.get());
    }

    @POST
    @Path("{webhook}/pause")
    @DutyRequired(INTEGRATOR)
    @Idempotent
    @Transactional
    @Operation(summary = "Pause a webhook", description = "What is published meanwhile waits for it.")
    @APIResponse(responseCode = "200", description = "Paused; ETag is its version")
    @APIResponse(responseCode = "409", description = "state-conflict: it is paused already")
    public RestResponse<Webhook> pause(
            String election, UUID webhook, @Nullable @RestHeader("If-Match") String ifMatch) {
        return shown(webhooks.become(election, webhook, WebhookState.PAUSED, new Precondition(ifMatch), officer.get()));
    }

    @POST
    @Path("{webhook}/resumption")
    @DutyRequired(INTEGRATOR)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Resume a paused webhook",
            description = "What waits for it is sent at once, in order, and tried for another day.")
    @APIResponse(responseCode = "200", description = "Active again; ETag is its version")
    @APIResponse(responseCode = "409", description = "state-conflict: it is active already")
    public RestResponse<Webhook> resume(
            String election, UUID webhook, @Nullable @RestHeader("If-Match") String ifMatch) {
        return shown(webhooks.become(election, webhook, WebhookState.ACTIVE, new Precondition(ifMatch), officer.get()));
    }

    @POST
    @Path("{webhook}/secrets")
    @DutyRequired(INTEGRATOR)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Get a new secret",
            description = "For a day both sign, the new one first, so that no message is refused meanwhile.")
    @APIResponse(responseCode = "200", description = "The webhook with its new secret; ETag is its version")
    public RestResponse<WebhookWithSecret> rotate(
            String election,
            UUID webhook,
            @NotNull @Valid SecretRotation rotation,
            @Nullable @RestHeader("If-Match") String ifMatch) {
        WebhookWithSecret rotated =
                webhooks.rotate(election, webhook, rotation, new Precondition(ifMatch), officer.get());
        return Versioned.shown(rotated, rotated.webhook().version());
    }

    private static RestResponse<Webhook> shown(Webhook webhook) {
        return Versioned.shown(webhook, webhook.version());
    }
}
