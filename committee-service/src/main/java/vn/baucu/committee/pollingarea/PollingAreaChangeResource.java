package vn.baucu.committee.pollingarea;

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

/** Changes of single polling areas (khu vực bỏ phiếu), and what they were before. */
@Path("/api/v1/elections/{election}/polling-areas")
@Tag(name = "Polling areas", description = "Khu vực bỏ phiếu")
public class PollingAreaChangeResource {

    private final PollingAreaRegister register;
    private final Elections elections;
    private final CurrentOfficer officer;

    PollingAreaChangeResource(PollingAreaRegister register, Elections elections, CurrentOfficer officer) {
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
    @Operation(
            summary = "Add a polling area",
            description = "By the rules of the import, with the place where people vote.")
    @APIResponse(responseCode = "201", description = "Added; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "409", description = "duplicate: the code is taken; election-locked")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RestResponse<PollingArea> create(String election, @NotNull @Valid PollingAreaDocument document) {
        elections.require(election);
        PollingArea created = register.create(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/polling-areas/{pollingArea}")
                        .build(election, created.code()),
                created,
                created.version());
    }

    @PUT
    @Path("{pollingArea}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Change a polling area",
            description = "The whole polling area as it is to be. Once it is decided it changes by a correction only.")
    @APIResponse(responseCode = "200", description = "Changed; ETag is the new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "election-locked: opened or published")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RestResponse<PollingArea> replace(
            String election,
            String pollingArea,
            @NotNull @Valid PollingAreaDocument document,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        return shown(register.replace(
                election, pollingArea, document, ifMatch, Cause.of("change-polling-area"), officer.get()));
    }

    @POST
    @Path("{pollingArea}/corrections")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Correct a polling area by a document",
            description = "The way to change what is published, until votes are counted.")
    @APIResponse(responseCode = "200", description = "Corrected; ETag is the new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "election-locked: votes are counted")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RestResponse<PollingArea> correct(
            String election,
            String pollingArea,
            @NotNull @Valid PollingAreaCorrection correction,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        Cause cause = new Cause("correct-polling-area", correction.document());
        return shown(register.replace(election, pollingArea, correction.pollingArea(), ifMatch, cause, officer.get()));
    }

    @DELETE
    @Path("{pollingArea}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Take a polling area away", description = "Only before it is decided.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: something lies in it; election-locked")
    public void remove(String election, String pollingArea, @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        register.remove(election, pollingArea, ifMatch, officer.get());
    }

    @GET
    @Path("{pollingArea}/versions")
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "Everything a polling area was",
            description = "By version; each line tells by which document, by whom and when it was replaced. The last is"
                    + " the present one, or has no state if it is gone.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<EarlierVersion> versions(String election, String pollingArea, @BeanParam PageRequest page) {
        Paging paging = page.paging(String.join("/", "versions", election, pollingArea));
        return register.versions(elections.require(election), pollingArea, paging);
    }

    @GET
    @Path("{pollingArea}/versions/{version}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "What a polling area looked like at a version")
    @APIResponse(
            responseCode = "200",
            description = "The polling area as it was, and what replaced it, if anything did")
    @APIResponse(responseCode = "404", description = "not-found: no such polling area, or no such version")
    public EarlierVersion version(String election, String pollingArea, long version) {
        return register.version(elections.require(election), pollingArea, version);
    }

    private static RestResponse<PollingArea> shown(PollingArea pollingArea) {
        return Versioned.shown(pollingArea, pollingArea.version());
    }
}
