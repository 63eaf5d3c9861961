package vn.baucu.tally.delivery;

import static vn.baucu.common.access.Role.INTEGRATOR;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;

/** What was sent to a webhook and what became of it. */
@Path("/api/v1/elections/{election}/webhooks/{webhook}/deliveries")
@Tag(name = "Webhooks")
public class DeliveryResource {

    private final Deliveries deliveries;
    private final CurrentOfficer officer;

    DeliveryResource(Deliveries deliveries, CurrentOfficer officer) {
        this.deliveries = deliveries;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(INTEGRATOR)
    @Operation(
            summary = "What was and will be sent to one's own webhook, the oldest first",
            description =
                    "What arrived or was given up is forgotten after a while, 30 days unless configured otherwise.")
    @APIResponse(responseCode = "200", description = "A page of deliveries")
    public Page<Delivery> list(
            String election, UUID webhook, @RestQuery @Nullable DeliveryState state, @BeanParam PageRequest page) {
        return deliveries.list(
                election, webhook, state, officer.get(), page.paging("deliveries/" + webhook + "/" + state));
    }

    @GET
    @Path("{delivery}")
    @DutyRequired(INTEGRATOR)
    @Operation(summary = "One delivery to one's own webhook")
    @APIResponse(responseCode = "200", description = "The delivery")
    public Delivery get(String election, UUID webhook, UUID delivery) {
        return deliveries.require(election, webhook, delivery, officer.get());
    }

    @POST
    @Path("{delivery}/redelivery")
    @DutyRequired(INTEGRATOR)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Have a message sent again",
            description = "Under the same id, and tried for another day, whether it had failed or arrived.")
    @APIResponse(responseCode = "202", description = "It is sent again; Location shows what becomes of it")
    @APIResponse(responseCode = "409", description = "state-conflict: it is still on its way")
    public RestResponse<Delivery> again(String election, UUID webhook, UUID delivery) {
        return accepted(election, webhook, deliveries.again(election, webhook, delivery, officer.get()));
    }

    @POST
    @Path("pings")
    @DutyRequired(INTEGRATOR)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Send a test message",
            description = "Once, also to a paused webhook: signed like any other, and with nothing in it.")
    @APIResponse(responseCode = "202", description = "It is sent; Location shows what becomes of it")
    public RestResponse<Delivery> ping(String election, UUID webhook) {
        return accepted(election, webhook, deliveries.ping(election, webhook, officer.get()));
    }

    private static RestResponse<Delivery> accepted(String election, UUID webhook, Delivery delivery) {
        URI location = UriBuilder.fromPath("/api/v1/elections/{election}/webhooks/{webhook}/deliveries/{delivery}")
                .build(election, webhook, delivery.id());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, delivery)
                .location(location)
                .build();
    }
}
