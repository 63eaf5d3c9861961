package vn.baucu.committee.officer;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
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
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.access.Role;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.job.Job;
import vn.baucu.common.job.Jobs;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Versioned;

/** Officers and their duties (nhiệm vụ): who may do what, where, from when until when. */
@Path("/api/v1/elections/{election}/officers")
@Tag(name = "Officers", description = "Người dùng và nhiệm vụ")
public class OfficerResource {

    private final OfficerRegister register;
    private final Officers officers;
    private final Places places;
    private final Elections elections;
    private final Jobs jobs;
    private final CurrentOfficer current;

    OfficerResource(
            OfficerRegister register,
            Officers officers,
            Places places,
            Elections elections,
            Jobs jobs,
            CurrentOfficer current) {
        this.register = register;
        this.officers = officers;
        this.places = places;
        this.elections = elections;
        this.jobs = jobs;
        this.current = current;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(
            summary = "Who can do what here",
            description = "One line a duty, those that have ended included, within the areas of one's own duties.")
    @APIResponse(responseCode = "200", description = "A page of duties")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: the scope asked for lies outside one's duty")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<OfficerDuty> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "POLLING_TEAM") String role,
            @RestQuery @Nullable @Parameter(description = "Exactly this scope", example = "03388-005") String scope,
            @BeanParam PageRequest page) {
        elections.require(election);
        List<String> areas = current.get().scopes();
        OfficerFilter filter = new OfficerFilter(Choice.of(Role.class, "role", role), scope, areas);
        if (scope != null && !filter.everywhere()) {
            requireWithin(election, scope, areas);
        }
        Paging paging = page.paging(election + filter);
        return Page.of(officers.list(election, filter, paging), paging, OfficerDuty::sortKey);
    }

    @GET
    @Path("{user}")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "One officer with all duties in the election")
    @APIResponse(responseCode = "200", description = "The officer; ETag is the version of the duties")
    @APIResponse(responseCode = "404", description = "not-found, also where the officer has no duty within one's own")
    public RestResponse<AppointedOfficer> get(String election, String user) {
        elections.require(election);
        return shown(register.getWithin(election, user, current.get()));
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Give a duty",
            description =
                    "A committee gives duties within its area and names the committees below it. NATIONAL_COUNCIL,"
                            + " OPERATOR, AUDITOR and INTEGRATOR are given by the National Election Council. Nobody appoints himself, and an"
                            + " auditor has no other duty.")
    @APIResponse(responseCode = "201", description = "Given; ETag is the version of the officer's duties")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: one's own duty")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(
            responseCode = "409",
            description = "duplicate: the officer has this duty; state-conflict: from before its end")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown scope, wrong kind of scope, dates")
    public RestResponse<AppointedOfficer> appoint(String election, @NotNull @Valid Appointment appointment) {
        elections.require(election);
        AppointedOfficer officer = register.appoint(election, appointment, current.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/officers/{user}")
                        .build(election, officer.user()),
                officer,
                officer.version());
    }

    @DELETE
    @Path("{user}/duties/{role}/{scope}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "End a duty now",
            description = "Nothing is erased: the duty gets its end, and counts no more from this moment on.")
    @APIResponse(responseCode = "200", description = "The officer with the ended duty; ETag is the new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such officer or duty")
    @APIResponse(responseCode = "409", description = "state-conflict: it has ended already")
    public RestResponse<AppointedOfficer> end(
            String election,
            String user,
            @Parameter(example = "POLLING_TEAM") String role,
            String scope,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        elections.require(election);
        Role ended = Choice.find(Role.class, role)
                .orElseThrow(() -> ProblemException.notFound(new Sentence("vai trò “{0}”", "role “{0}”").with(role)));
        return shown(register.end(election, user, ended, scope, ifMatch, current.get()));
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Import officers",
            description =
                    "CSV, UTF-8, columns user, role, scope, name in any order. Duties begin at once; what the file"
                            + " does not name stays.")
    @APIResponse(responseCode = "202", description = "A job; Location shows its progress and its rows' errors")
    @APIResponse(responseCode = "200", description = "The same file again: the job it already has")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "request-in-progress: another import of officers is running")
    @APIResponse(responseCode = "422", description = "upload-rejected, file-type-mismatch, import-row-errors: header")
    public RestResponse<Job> importOfficers(
            String election,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = """
                                        user,role,scope,name
                                        to-03388-005-1,POLLING_TEAM,03388-005,Lò Thị Mai
                                        """))
                    byte[] csv) {
        elections.require(election);
        return jobs.submit(election, OfficerImport.KIND, current.get(), csv);
    }

    private void requireWithin(String election, String scope, List<String> areas) {
        Place place = places.find(election, List.of(scope)).get(scope);
        if (place == null || place.path().stream().noneMatch(areas::contains)) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
    }

    private static RestResponse<AppointedOfficer> shown(AppointedOfficer officer) {
        return Versioned.shown(officer, officer.version());
    }
}
