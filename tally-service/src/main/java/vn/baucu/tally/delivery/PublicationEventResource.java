package vn.baucu.tally.delivery;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.PublicAccess;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;

/** What was published, in the order in which it was: for who missed something, or asks instead of being told. */
@Path("/public/v1/elections/{election}/publication-events")
@Tag(name = "Publications")
public class PublicationEventResource {

    private final Elections elections;
    private final PublicationEvents events;

    PublicationEventResource(Elections elections, PublicationEvents events) {
        this.elections = elections;
        this.events = events;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @PublicAccess
    @Operation(
            summary = "What was published since, without a token",
            description =
                    "In the order of the releases; none is ever removed, so an id one has seen is always known. Nothing"
                            + " under embargo is among them.")
    @APIResponse(responseCode = "200", description = "A page of events; ETag names what it says")
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    @APIResponse(responseCode = "400", description = "cursor-invalid: there is no such event; validation-failed")
    @APIResponse(responseCode = "404", description = "No such election")
    public Page<PublicationEvent> list(
            String election,
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "Id of the last event one has; without it, from the first",
                            example = "0198c2f4-6a3b-7c10-9d55-2f1e0a7b4c31")
                    String since,
            @BeanParam PageRequest page) {
        elections.require(election);
        return events.list(election, since, page.paging(String.join("/", "publication-events", election, "" + since)));
    }
}
