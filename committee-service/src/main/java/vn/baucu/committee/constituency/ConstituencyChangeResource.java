package vn.baucu.committee.constituency;

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

/** Changes of single constituencies (đơn vị bầu cử), and what they were before. */
@Path("/api/v1/elections/{election}/constituencies")
@Tag(name = "Constituencies", description = "Đơn vị bầu cử")
public class ConstituencyChangeResource {

    private final ConstituencyRegister register;
    private final Elections elections;
    private final CurrentOfficer officer;

    ConstituencyChangeResource(ConstituencyRegister register, Elections elections, CurrentOfficer officer) {
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
            summary = "Add a constituency",
            description =
                    "By the rules of the import: those of the National Assembly by the National Election Council alone.")
    @APIResponse(responseCode = "201", description = "Added; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "409", description = "duplicate: the code is taken; election-locked")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RestResponse<Constituency> create(String election, @NotNull @Valid ConstituencyDocument document) {
        elections.require(election);
        Constituency created = register.create(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/constituencies/{constituency}")
                        .build(election, created.code()),
                created,
                created.version());
    }

    @PUT
    @Path("{constituency}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Change a constituency",
            description =
                    "The whole constituency as it is to be. Once those of its council are published it changes by a correction only.")
    @APIResponse(responseCode = "200", description = "Changed; ETag is the new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "election-locked: opened or published")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RestResponse<Constituency> replace(
            String election,
            String constituency,
            @NotNull @Valid ConstituencyDocument document,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        return shown(register.replace(
                election, constituency, document, ifMatch, Cause.of("change-constituency"), officer.get()));
    }

    @POST
    @Path("{constituency}/corrections")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Correct a constituency by a document",
            description = "The way to change what is published, until votes are counted.")
    @APIResponse(responseCode = "200", description = "Corrected; ETag is the new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "election-locked: votes are counted")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RestResponse<Constituency> correct(
            String election,
            String constituency,
            @NotNull @Valid ConstituencyCorrection correction,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        Cause cause = new Cause("correct-constituency", correction.document());
        return shown(
                register.replace(election, constituency, correction.constituency(), ifMatch, cause, officer.get()));
    }

    @DELETE
    @Path("{constituency}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Take a constituency away",
            description = "Only the last of a council that is not published, while no polling area votes in it.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: something lies in it; election-locked")
    public void remove(String election, String constituency, @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        register.remove(election, constituency, ifMatch, officer.get());
    }

    @GET
    @Path("{constituency}/versions")
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "Everything a constituency was",
            description = "By version; each line tells by which document, by whom and when it was replaced. The last is"
                    + " the present one, or has no state if it is gone.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<EarlierVersion> versions(String election, String constituency, @BeanParam PageRequest page) {
        Paging paging = page.paging(String.join("/", "versions", election, constituency));
        elections.require(election);
        return register.versions(election, constituency, paging);
    }

    @GET
    @Path("{constituency}/versions/{version}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "What a constituency looked like at a version")
    @APIResponse(
            responseCode = "200",
            description = "The constituency as it was, and what replaced it, if anything did")
    @APIResponse(responseCode = "404", description = "not-found: no such constituency, or no such version")
    public EarlierVersion version(String election, String constituency, long version) {
        elections.require(election);
        return register.version(election, constituency, version);
    }

    private static RestResponse<Constituency> shown(Constituency constituency) {
        return Versioned.shown(constituency, constituency.version());
    }
}
