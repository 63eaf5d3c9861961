package vn.baucu.committee.area;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.change.Cause;
import vn.baucu.committee.change.EarlierVersion;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** Changes of single areas (đơn vị hành chính), and what they were before. */
@Path("/api/v1/elections/{election}/areas")
@Tag(name = "Areas", description = "Đơn vị hành chính")
public class AreaChangeResource {

    private final AreaRegister register;
    private final Elections elections;
    private final CurrentOfficer officer;

    AreaChangeResource(AreaRegister register, Elections elections, CurrentOfficer officer) {
        this.register = register;
        this.elections = elections;
        this.officer = officer;
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Add an area", description = "By the rules of the import, below an area of one's own duty.")
    @APIResponse(responseCode = "201", description = "Added; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "409", description = "duplicate: the code is taken; election-locked")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RestResponse<Area> create(String election, @NotNull @Valid AreaDocument document) {
        elections.require(election);
        Area created = register.create(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/areas/{area}").build(election, created.code()),
                created,
                created.version());
    }

    @PUT
    @Path("{area}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Change an area",
            description = "The whole area as it is to be. Once constituencies it belongs to are published, its name,"
                    + " kind and place change by a correction only.")
    @APIResponse(responseCode = "200", description = "Changed; ETag is the new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "election-locked: opened or published")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RestResponse<Area> replace(
            String election,
            String area,
            @NotNull @Valid AreaDocument document,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        return shown(register.replace(election, area, document, ifMatch, Cause.of("change-area"), officer.get()));
    }

    @POST
    @Path("{area}/corrections")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Correct an area by a document",
            description = "The way to change what is published, until votes are counted.")
    @APIResponse(responseCode = "200", description = "Corrected; ETag is the new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "election-locked: votes are counted")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RestResponse<Area> correct(
            String election,
            String area,
            @NotNull @Valid AreaCorrection correction,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        Cause cause = new Cause("correct-area", correction.document());
        return shown(register.replace(election, area, correction.area(), ifMatch, cause, officer.get()));
    }

    @DELETE
    @Path("{area}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Take an area away",
            description = "Only while nothing lies in it. Its code is kept: an area of this code goes on from its"
                    + " last version.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: something lies in it; election-locked")
    public void remove(String election, String area, @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        register.remove(election, area, ifMatch, officer.get());
    }

    @GET
    @Path("{area}/history")
    @DutyRequired(anywhere = true)
    @Operation(summary = "What became of an area: earlier versions, predecessors and successors")
    @APIResponse(responseCode = "200", description = "The history, the oldest version first")
    @APIResponse(responseCode = "404", description = "not-found")
    public AreaHistory history(String election, String area) {
        elections.require(election);
        return register.history(election, area);
    }

    @GET
    @Path("{area}/versions")
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "Everything an area was",
            description = "By version; each line tells by which document, by whom and when it was replaced. The last is"
                    + " the present one, or has no state if it is gone.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<EarlierVersion> versions(String election, String area, @BeanParam PageRequest page) {
        Paging paging = page.paging(String.join("/", "versions", election, area));
        elections.require(election);
        return register.versions(election, area, paging);
    }

    @GET
    @Path("{area}/versions/{version}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "What an area looked like at a version")
    @APIResponse(responseCode = "200", description = "The area as it was, and what replaced it, if anything did")
    @APIResponse(responseCode = "404", description = "not-found: no such area, or no such version")
    public EarlierVersion version(String election, String area, long version) {
        elections.require(election);
        return register.version(election, area, version);
    }

    private static RestResponse<Area> shown(Area area) {
        return Versioned.shown(area, area.version());
    }
}
