package vn.baucu.committee.inspection;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.FATHERLAND_FRONT;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** Visits of inspection delegations (đoàn kiểm tra) to areas. */
@Path("/api/v1/elections/{election}/inspections/visits")
@Tag(name = "Inspections")
public class VisitResource {

    private final VisitRegister register;
    private final Visits visits;
    private final Elections elections;
    private final CurrentOfficer officer;

    VisitResource(VisitRegister register, Visits visits, Elections elections, CurrentOfficer officer) {
        this.register = register;
        this.visits = visits;
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
            summary = "Plan a visit",
            description = "Refused with the other visits named when another delegation is in the same area, or in one"
                    + " inside or around it, on one of the days; with a justification it is planned and stays marked.")
    @APIResponse(responseCode = "201", description = "Planned; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(
            responseCode = "409",
            description = "state-conflict: visit-overlaps, one violation for each other visit")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown area or delegation, dates")
    public RestResponse<Visit> plan(String election, @NotNull @Valid VisitDocument document) {
        Visit visit = register.plan(elections.require(election), document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/inspections/visits/{visit}")
                        .build(election, visit.id()),
                visit,
                visit.version());
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, FATHERLAND_FRONT, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "Visits within the areas of one's own duties")
    @APIResponse(responseCode = "200", description = "A page of visits")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Visit> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "ID-12-1") String delegation,
            @RestQuery @Nullable @Parameter(example = "1") Integer round,
            @RestQuery @Nullable @Parameter(example = "PLANNED") String state,
            @RestQuery @Nullable @Parameter(description = "In this area, at any depth", example = "12") String within,
            @RestQuery @Nullable @Parameter(description = "On this day", example = "2021-03-24") LocalDate on,
            @RestQuery @Nullable @Parameter(description = "Only with, or only without, another delegation there")
                    Boolean overlapping,
            @RestQuery @Nullable @Parameter(description = "from (default), area or delegation", example = "area")
                    String sort,
            @BeanParam PageRequest page) {
        elections.require(election);
        VisitSort order = Choice.of(VisitSort.class, "sort", sort == null ? null : sort.toUpperCase(Locale.ROOT));
        VisitFilter filter = new VisitFilter(
                delegation,
                round,
                Choice.of(VisitState.class, "state", state),
                within,
                on,
                overlapping,
                officer.get().scopes(),
                order == null ? VisitSort.FROM : order);
        Paging paging = page.paging(election + filter);
        return Page.of(visits.list(election, filter, paging), paging, filter.sort()::keyOf);
    }

    @GET
    @Path("{visit}")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, FATHERLAND_FRONT, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "One visit")
    @APIResponse(responseCode = "200", description = "The visit; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Visit> get(String election, UUID visit) {
        elections.require(election);
        return shown(register.get(election, visit, officer.get()));
    }

    @PUT
    @Path("{visit}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Give a planned visit other days or another area", description = "Overlap is checked anew.")
    @APIResponse(responseCode = "200", description = "The changed visit; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: visit-overlaps; concluded or cancelled already")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown area, dates, findings there already")
    public RestResponse<Visit> change(
            String election,
            UUID visit,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid VisitDocument document) {
        return shown(register.change(elections.require(election), visit, document, ifMatch, officer.get()));
    }

    @POST
    @Path("{visit}/conclusion")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR},
            anywhere = true)
    @Operation(summary = "Conclude a visit", description = "No finding is added to it any more.")
    @APIResponse(responseCode = "200", description = "The concluded visit; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: concluded or cancelled already")
    public RestResponse<Visit> conclude(
            String election,
            UUID visit,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid VisitEnd end) {
        elections.require(election);
        return shown(register.end(election, visit, VisitState.CONCLUDED, end.text(), ifMatch, officer.get()));
    }

    @POST
    @Path("{visit}/cancellation")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Cancel a visit", description = "It hinders no other delegation any more.")
    @APIResponse(responseCode = "200", description = "The cancelled visit; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it has findings, or has ended already")
    public RestResponse<Visit> cancel(
            String election,
            UUID visit,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid VisitEnd end) {
        elections.require(election);
        return shown(register.end(election, visit, VisitState.CANCELLED, end.text(), ifMatch, officer.get()));
    }

    private static RestResponse<Visit> shown(Visit visit) {
        return Versioned.shown(visit, visit.version());
    }
}
