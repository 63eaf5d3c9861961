package vn.baucu.committee.seal;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.UUID;
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
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.job.Job;
import vn.baucu.common.job.Jobs;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** Seals and badges (con dấu, phù hiệu) and who holds them. */
@Path("/api/v1/elections/{election}/seals")
@Tag(name = "Seals", description = "Con dấu")
public class SealResource {

    private final SealRegister register;
    private final Seals seals;
    private final Elections elections;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    SealResource(SealRegister register, Seals seals, Elections elections, Jobs jobs, CurrentOfficer officer) {
        this.register = register;
        this.seals = seals;
        this.elections = elections;
        this.jobs = jobs;
        this.officer = officer;
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Register a seal or badge", description = "By the committee of the area that hands it out.")
    @APIResponse(responseCode = "201", description = "Registered; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "duplicate: there is one of this kind and serial")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown area")
    public RestResponse<Seal> register(String election, @NotNull @Valid SealDocument document) {
        elections.require(election);
        Seal seal = register.register(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/seals/{seal}").build(election, seal.id()),
                seal,
                seal.version());
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(
            summary = "Who has what",
            description = "Seals of the areas, or with the bodies, of one's own duties. unreturned=true lists those"
                    + " whose body is dissolved.")
    @APIResponse(responseCode = "200", description = "A page of seals, without their history")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Seal> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "TEAM_SEAL") String kind,
            @RestQuery @Nullable @Parameter(example = "ISSUED") String state,
            @RestQuery @Nullable @Parameter(description = "The body that has it", example = "PT-03388-001")
                    String holder,
            @RestQuery @Nullable @Parameter(description = "In this area, at any depth", example = "105") String within,
            @RestQuery @Nullable @Parameter(description = "Only those that a dissolved body has, or only the others")
                    Boolean unreturned,
            @RestQuery
                    @Nullable
                    @Size(min = 1, max = 40)
                    @Parameter(description = "Part of the serial", example = "03388")
                    String serial,
            @RestQuery @Nullable @Parameter(description = "serial (default) or holder", example = "holder") String sort,
            @BeanParam PageRequest page) {
        Election asked = elections.require(election);
        SealSort order = Choice.of(SealSort.class, "sort", sort == null ? null : sort.toUpperCase(Locale.ROOT));
        SealFilter filter = new SealFilter(
                Choice.of(SealKind.class, "kind", kind),
                Choice.of(SealState.class, "state", state),
                holder,
                within,
                unreturned,
                serial,
                officer.get().scopes(),
                order == null ? SealSort.SERIAL : order,
                register.today(asked));
        Paging paging = page.paging(election + filter);
        return Page.of(seals.list(election, filter, paging), paging, filter.sort()::keyOf);
    }

    @GET
    @Path("{seal}")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "One seal with its custody")
    @APIResponse(responseCode = "200", description = "The seal; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Seal> get(String election, UUID seal) {
        elections.require(election);
        return shown(register.get(election, seal, officer.get()));
    }

    @POST
    @Path("{seal}/issue")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Issue a seal to a body", description = "Made and registered, or returned before.")
    @APIResponse(responseCode = "200", description = "The seal with its custody; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: no such step from its present state")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown or wrong body, date")
    public RestResponse<Seal> issue(
            String election,
            UUID seal,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Handover document) {
        Election held = elections.require(election);
        return shown(register.give(held, seal, SealStep.ISSUE, document, ifMatch, officer.get()));
    }

    @POST
    @Path("{seal}/handover")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM},
            anywhere = true)
    @Operation(
            summary = "Hand a seal over to another body",
            description = "By the body that has it, or the committee whose it is.")
    @APIResponse(responseCode = "200", description = "The seal with its custody; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: no such step from its present state")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown or wrong body, date")
    public RestResponse<Seal> handOver(
            String election,
            UUID seal,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Handover document) {
        Election held = elections.require(election);
        return shown(register.give(held, seal, SealStep.HANDOVER, document, ifMatch, officer.get()));
    }

    @POST
    @Path("{seal}/return")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Take a seal back", description = "By the committee whose it is.")
    @APIResponse(responseCode = "200", description = "The seal with its custody; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: no such step from its present state")
    @APIResponse(responseCode = "422", description = "validation-failed: date")
    public RestResponse<Seal> takeBack(
            String election,
            UUID seal,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TakingBack document) {
        Election held = elections.require(election);
        return shown(register.takeBack(held, seal, SealStep.RETURN, document.minutes(), ifMatch, officer.get()));
    }

    @POST
    @Path("{seal}/loss")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM},
            anywhere = true)
    @Operation(summary = "Report a seal lost", description = "By the body that has it, or the committee whose it is.")
    @APIResponse(responseCode = "200", description = "The seal with its custody; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: no such step from its present state")
    @APIResponse(responseCode = "422", description = "validation-failed: date")
    public RestResponse<Seal> lose(
            String election,
            UUID seal,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Loss document) {
        Election held = elections.require(election);
        return shown(register.lose(held, seal, document, ifMatch, officer.get()));
    }

    @POST
    @Path("{seal}/recovery")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Take back a seal that was lost", description = "It may then be issued anew.")
    @APIResponse(responseCode = "200", description = "The seal with its custody; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: no such step from its present state")
    @APIResponse(responseCode = "422", description = "validation-failed: date")
    public RestResponse<Seal> recover(
            String election,
            UUID seal,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TakingBack document) {
        Election held = elections.require(election);
        return shown(register.takeBack(held, seal, SealStep.RECOVERY, document.minutes(), ifMatch, officer.get()));
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Register and issue many seals",
            description =
                    "CSV, UTF-8, columns kind, serial, area, body, minutes_number, minutes_date, giver, receiver in"
                            + " any order. A seal that its body has already stays as it is.")
    @APIResponse(responseCode = "202", description = "A job; Location shows its progress and its rows' errors")
    @APIResponse(responseCode = "200", description = "The same file again: the job it already has")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "request-in-progress: another import of seals is running")
    @APIResponse(responseCode = "422", description = "upload-rejected, file-type-mismatch, import-row-errors: header")
    public RestResponse<Job> importSeals(
            String election,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = """
                            kind,serial,area,body,minutes_number,minutes_date,giver,receiver
                            TEAM_SEAL,TO-0001,12,PT-03388-001,12/BB-BG,2021-05-10,Lò Văn Mẫu,Lò Thị Mẫu
                            """))
                    byte[] csv) {
        elections.require(election);
        return jobs.submit(election, SealImport.KIND, officer.get(), csv);
    }

    private static RestResponse<Seal> shown(Seal seal) {
        return Versioned.shown(seal, seal.version());
    }
}
