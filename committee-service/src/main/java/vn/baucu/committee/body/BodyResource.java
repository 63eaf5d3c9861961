package vn.baucu.committee.body;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** The bodies in charge of an election (tổ chức phụ trách bầu cử). */
@Path("/api/v1/elections/{election}/bodies")
@Tag(name = "Bodies", description = "Tổ chức phụ trách bầu cử")
public class BodyResource {

    private final Bodies bodies;
    private final Elections elections;

    BodyResource(Bodies bodies, Elections elections) {
        this.bodies = bodies;
        this.elections = elections;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "Bodies by code")
    @APIResponse(responseCode = "200", description = "A page of bodies")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Body> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "POLLING_TEAM") String kind,
            @RestQuery @Nullable @Parameter(description = "In this area, at any depth", example = "12") String within,
            @RestQuery
                    @Nullable
                    @Parameter(description = "Exactly of this area, constituency or polling area", example = "NA-12-1")
                    String scope,
            @RestQuery @Nullable @Parameter(description = "With a mandate now, or without") Boolean active,
            @RestQuery @Nullable @Parameter(description = "Differing from the law, or not") Boolean deviating,
            @RestQuery
                    @Nullable
                    @Parameter(description = "Part of the name; tone marks do not matter", example = "sin ho")
                    String name,
            @BeanParam PageRequest page) {
        elections.require(election);
        BodyFilter filter =
                new BodyFilter(Choice.of(BodyKind.class, "kind", kind), within, scope, active, deviating, name);
        Paging paging = page.paging(election + filter);
        return Page.of(bodies.list(election, filter, paging), paging, Body::body);
    }

    @GET
    @Path("{body}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "One body")
    @APIResponse(responseCode = "200", description = "The body; ETag is the version of it and its members")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Body> get(String election, @Parameter(example = "EC-12") String body) {
        elections.require(election);
        Body found = bodies.require(election, body);
        return Versioned.shown(found, found.version());
    }
}
