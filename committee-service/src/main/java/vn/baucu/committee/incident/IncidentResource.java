package vn.baucu.committee.incident;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;
import static vn.baucu.common.access.Role.REGISTRAR;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** Incidents and their escalation (sự cố, khó khăn, vướng mắc). */
@Path("/api/v1/elections/{election}/incidents")
@Tag(name = "Incidents")
public class IncidentResource {

    private final IncidentDesk desk;
    private final Incidents incidents;
    private final Elections elections;
    private final CurrentOfficer officer;

    IncidentResource(IncidentDesk desk, Incidents incidents, Elections elections, CurrentOfficer officer) {
        this.desk = desk;
        this.incidents = incidents;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "Incidents within one's duty, in the order they were reported, or another")
    @APIResponse(responseCode = "200", description = "A page of incidents")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Incident> list(
            String election,
            @RestQuery @Nullable @Parameter(description = "Area, constituency or polling area", example = "105")
                    String within,
            @RestQuery @Nullable @Parameter(example = "OPEN") String state,
            @RestQuery @Nullable @Parameter(example = "CRITICAL") String urgency,
            @RestQuery @Nullable @Parameter(example = "POWER") String category,
            @RestQuery @Nullable @Parameter(description = "The body that has to act", example = "EC-12") String holder,
            @RestQuery
                    @Nullable
                    @Size(min = 1, max = 100)
                    @Parameter(description = "Part of the title, tone marks do not matter", example = "mat dien")
                    String q,
            @RestQuery @Nullable @Parameter(description = "REPORTED, NEWEST or URGENCY", example = "URGENCY")
                    String sort,
            @BeanParam PageRequest page) {
        elections.require(election);
        IncidentFilter filter =
                IncidentFilter.of(officer.get().scopes(), within, state, urgency, category, holder, q, sort);
        Paging paging = page.paging(election + filter);
        return Page.of(incidents.list(election, filter, paging), paging, filter.sort()::keyOf);
    }

    @GET
    @Path("{incident}")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "One incident with all that was said and done")
    @APIResponse(responseCode = "200", description = "The incident; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<IncidentFile> get(String election, UUID incident) {
        elections.require(election);
        IncidentFile file = desk.file(election, incident, officer.get());
        return Versioned.shown(file, file.incident().version());
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Report a difficulty to the body above")
    @APIResponse(responseCode = "201", description = "Reported; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: the place lies outside the body's own")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown place, a time yet to come")
    public RestResponse<Incident> report(String election, @NotNull @Valid IncidentDocument document) {
        elections.require(election);
        Incident reported = desk.report(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/incidents/{incident}")
                        .build(election, reported.incident()),
                reported,
                reported.version());
    }

    @POST
    @Path("{incident}/follow-ups")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Add what was done")
    @APIResponse(responseCode = "200", description = "The incident as it is now; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it is closed")
    public RestResponse<Incident> followUp(
            String election,
            UUID incident,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EntryDocument document) {
        return shown(desk.followUp(election, incident, ifMatch, document, officer.get()));
    }

    @POST
    @Path("{incident}/escalation")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Send it to the body above")
    @APIResponse(responseCode = "200", description = "The incident as it is now; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; another body has to act")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it is closed, or there is no level above")
    public RestResponse<Incident> escalate(
            String election,
            UUID incident,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EntryDocument document) {
        return shown(desk.escalate(election, incident, ifMatch, document, officer.get()));
    }

    @POST
    @Path("{incident}/closing")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Close it")
    @APIResponse(responseCode = "200", description = "The incident as it is now; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; another body has to act")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it is closed")
    public RestResponse<Incident> close(
            String election,
            UUID incident,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EntryDocument document) {
        return shown(desk.close(election, incident, ifMatch, document, officer.get()));
    }

    private static RestResponse<Incident> shown(Incident incident) {
        return Versioned.shown(incident, incident.version());
    }
}
