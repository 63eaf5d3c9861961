package vn.baucu.committee.calendar;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

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
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Versioned;

/** When a polling area opens (giờ bắt đầu bỏ phiếu). */
@Path("/api/v1/elections/{election}/polling-areas/{pollingArea}/opening")
@Tag(name = "Calendar")
public class OpeningResource {

    private final CalendarRegister register;
    private final Elections elections;
    private final CurrentOfficer officer;

    OpeningResource(CalendarRegister register, Elections elections, CurrentOfficer officer) {
        this.register = register;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @DutyRequired(anywhere = true)
    @Operation(summary = "When voting starts in a polling area")
    @APIResponse(responseCode = "200", description = "Day and hour; ETag is the version of the decision, 0 without one")
    @APIResponse(responseCode = "404", description = "not-found: no such election or polling area")
    public RestResponse<Opening> opening(String election, String pollingArea) {
        return shown(register.opening(elections.require(election), pollingArea));
    }

    @PUT
    @Transactional
    @DutyRequired({NATIONAL_COUNCIL, COMMITTEE, POLLING_TEAM})
    @Operation(
            summary = "Let a polling area open earlier",
            description =
                    "From 05:00 (Art 71). What ends 24 hours before voting starts then ends earlier there, and the"
                            + " calendar of the election shows the earliest of all. If-Match may be missing the first time.")
    @APIResponse(responseCode = "200", description = "Day and hour; ETag is the new version")
    @APIResponse(responseCode = "400", description = "validation-failed: no hour")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: another polling area")
    @APIResponse(responseCode = "404", description = "not-found: no such election or polling area")
    @APIResponse(responseCode = "409", description = "election-locked: the election has opened")
    @APIResponse(responseCode = "422", description = "validation-failed: out-of-range")
    public RestResponse<Opening> open(
            String election,
            String pollingArea,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OpeningHour hour) {
        return shown(register.open(election, pollingArea, hour, ifMatch, officer.get()));
    }

    private static RestResponse<Opening> shown(Opening opening) {
        return Versioned.shown(opening, opening.version());
    }
}
