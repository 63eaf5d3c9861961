package vn.baucu.committee.election;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.FATHERLAND_FRONT;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.OPERATOR;
import static vn.baucu.common.access.Role.POLLING_TEAM;
import static vn.baucu.common.access.Role.REGISTRAR;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.problem.Precondition;

/** The calendar of an election (lịch bầu cử). */
@Path("/api/v1/elections/{election}/calendar")
@Tag(name = "Elections")
public class CalendarResource {

    private final ElectionRegister register;
    private final CurrentOfficer officer;

    CalendarResource(ElectionRegister register, CurrentOfficer officer) {
        this.register = register;
        this.officer = officer;
    }

    @GET
    @DutyRequired(
            value = {
                NATIONAL_COUNCIL,
                COMMITTEE,
                BOARD,
                POLLING_TEAM,
                FATHERLAND_FRONT,
                REGISTRAR,
                INSPECTOR,
                AUDITOR,
                OPERATOR
            },
            anywhere = true)
    @Operation(
            summary = "Every deadline with its date and article",
            description = "Dates are of Asia/Ho_Chi_Minh. ETag is the version of the election.")
    @APIResponse(responseCode = "200", description = "The calendar")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<CalendarView> calendar(String election) {
        return shown(election, register.calendar(election));
    }

    @PUT
    @Path("{deadline}")
    @Transactional
    @DutyRequired(NATIONAL_COUNCIL)
    @Operation(
            summary = "Move a deadline by a document",
            description = "The National Election Council may move dates when a difficulty arises (Art 98.3). Deadlines"
                    + " that the law counts from this one move along. Not possible once the election is OPEN.")
    @APIResponse(responseCode = "200", description = "The calendar with the moved deadline")
    @APIResponse(responseCode = "404", description = "not-found: no such election or deadline")
    @APIResponse(responseCode = "409", description = "election-locked: the election has opened")
    @APIResponse(responseCode = "412", description = "precondition-failed: the version is another; ETag names it")
    @APIResponse(responseCode = "422", description = "validation-failed: the date is out of range")
    @APIResponse(responseCode = "428", description = "precondition-required: If-Match is missing")
    public RestResponse<CalendarView> move(
            String election,
            String deadline,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MovedDeadline moved) {
        return shown(election, register.move(election, deadline, moved, ifMatch, officer.get()));
    }

    private RestResponse<CalendarView> shown(String election, CalendarView calendar) {
        return RestResponse.ResponseBuilder.ok(calendar)
                .header("ETag", Precondition.tag(register.get(election).version()))
                .build();
    }
}
