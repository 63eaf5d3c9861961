package vn.baucu.committee.meeting;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** The decisions of a body's meetings (hội nghị của tổ chức phụ trách bầu cử). */
@Path("/api/v1/elections/{election}/bodies/{body}/meetings")
@Tag(name = "Bodies")
public class MeetingResource {

    private final Meetings meetings;
    private final Bodies bodies;
    private final Elections elections;
    private final CurrentOfficer officer;

    MeetingResource(Meetings meetings, Bodies bodies, Elections elections, CurrentOfficer officer) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.elections = elections;
        this.officer = officer;
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM},
            anywhere = true)
    @Operation(
            summary = "Record what a meeting voted on",
            description = "Two thirds of all members must be present and more than half of all members in favour for a"
                    + " decision to stand (Art 13, 26.1); the answer says whether it does.")
    @APIResponse(responseCode = "201", description = "Recorded, adopted or not")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: nobody sits on the body")
    @APIResponse(
            responseCode = "422",
            description = "validation-failed: more-than-members, more-than-present, in-the-future")
    public RestResponse<MeetingDecision> enter(
            String election, @Parameter(example = "EC-12") String body, @NotNull @Valid MeetingDocument document) {
        Election found = elections.require(election);
        Body of = bodies.requireWithin(election, body, officer.get());
        MeetingDecision decision = meetings.enter(found, of, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/bodies/{body}/meetings")
                        .build(election, body),
                decision,
                1);
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "What the body voted on, the earliest first")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<MeetingDecision> list(String election, String body, @BeanParam PageRequest page) {
        Election found = elections.require(election);
        bodies.requireWithin(election, body, officer.get());
        Paging paging = page.paging(String.join("\n", "meetings", election, body));
        return Page.of(meetings.list(found, body, paging), paging, MeetingDecision::sortKey);
    }
}
