package vn.baucu.committee.hamlet;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.change.EarlierVersion;
import vn.baucu.committee.election.ElectionLock;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.job.Job;
import vn.baucu.common.job.Jobs;
import vn.baucu.common.json.Text;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** The hamlets and residential groups (thôn, tổ dân phố) of an election. */
@Path("/api/v1/elections/{election}/hamlets")
@Tag(name = "Hamlets", description = "Thôn, tổ dân phố")
public class HamletResource {

    private final Hamlets hamlets;
    private final HamletRegister register;
    private final Elections elections;
    private final ElectionLock lock;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    HamletResource(
            Hamlets hamlets,
            HamletRegister register,
            Elections elections,
            ElectionLock lock,
            Jobs jobs,
            CurrentOfficer officer) {
        this.hamlets = hamlets;
        this.register = register;
        this.elections = elections;
        this.lock = lock;
        this.jobs = jobs;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "Hamlets by code")
    @APIResponse(responseCode = "200", description = "A page of hamlets")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Hamlet> list(
            String election,
            @RestQuery @Nullable @Parameter(description = "In this area, at any depth", example = "03388") String area,
            @RestQuery @Nullable @Parameter(example = "RESIDENTIAL_GROUP") String kind,
            @RestQuery
                    @Nullable
                    @Size(min = 1, max = 100)
                    @Parameter(description = "Part of the name, tone marks do not matter", example = "to dan pho")
                    String q,
            @BeanParam PageRequest page) {
        elections.require(election);
        HamletFilter filter =
                new HamletFilter(area, Choice.of(HamletKind.class, "kind", kind), q == null ? null : Text.searchKey(q));
        Paging paging = page.paging(election + filter);
        return Page.of(hamlets.list(election, filter, paging), paging, Hamlet::code);
    }

    @GET
    @Path("{hamlet}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "One hamlet")
    @APIResponse(responseCode = "200", description = "The hamlet; ETag is its version")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Hamlet> get(String election, String hamlet) {
        elections.require(election);
        return shown(register.require(election, hamlet));
    }

    @GET
    @Path("{hamlet}/versions")
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "Everything a hamlet was",
            description = "By version; each line tells by which document, by whom and when it was replaced. The last is"
                    + " the present one, or has no state if it is gone.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<EarlierVersion> versions(String election, String hamlet, @BeanParam PageRequest page) {
        Paging paging = page.paging(String.join("/", "versions", election, hamlet));
        elections.require(election);
        return register.versions(election, hamlet, paging);
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Add a hamlet, or a part of a populous one",
            description = "A part has the code of the whole and a letter, such as 03388-T05A.")
    @APIResponse(responseCode = "201", description = "Added; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "409", description = "duplicate: the code is taken; election-locked")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RestResponse<Hamlet> create(String election, @NotNull @Valid HamletDocument document) {
        elections.require(election);
        Hamlet created = register.create(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/hamlets/{hamlet}")
                        .build(election, created.code()),
                created,
                created.version());
    }

    @PUT
    @Path("{hamlet}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Change a hamlet", description = "The whole hamlet as it is to be.")
    @APIResponse(responseCode = "200", description = "Changed; ETag is the new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "election-locked")
    @APIResponse(responseCode = "422", description = "validation-failed: every rule that is broken")
    public RestResponse<Hamlet> replace(
            String election,
            String hamlet,
            @NotNull @Valid HamletDocument document,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        return shown(register.replace(election, hamlet, document, ifMatch, officer.get()));
    }

    @DELETE
    @Path("{hamlet}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Take a hamlet away", description = "Only while nothing names it.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: something names it; election-locked")
    public void remove(String election, String hamlet, @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        register.remove(election, hamlet, ifMatch, officer.get());
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Import hamlets",
            description = "CSV, UTF-8, columns code, commune, kind, name and, if wanted, external_code, population,"
                    + " voters in any order. What the file leaves out stays.")
    @APIResponse(responseCode = "202", description = "A job; Location shows its progress and its rows' errors")
    @APIResponse(responseCode = "200", description = "The same file again: the job it already has")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "election-locked: it has opened; request-in-progress")
    @APIResponse(responseCode = "422", description = "upload-rejected, file-type-mismatch, import-row-errors: header")
    public RestResponse<Job> importHamlets(
            String election,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = """
                            code,commune,kind,name,population,voters
                            03388-T05,03388,RESIDENTIAL_GROUP,Tổ dân phố số 5,820,560
                            """))
                    byte[] csv) {
        lock.requireUnopened(election);
        return jobs.submit(election, HamletImport.KIND, officer.get(), csv);
    }

    private static RestResponse<Hamlet> shown(Hamlet hamlet) {
        return Versioned.shown(hamlet, hamlet.version());
    }
}
