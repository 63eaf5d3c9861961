package vn.baucu.committee.incident;

import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;
import static vn.baucu.common.access.Role.REGISTRAR;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** The hotline log (nhật ký đường dây nóng). */
@Path("/api/v1/elections/{election}/hotline-calls")
@Tag(name = "Incidents", description = "Sự việc xảy ra")
public class HotlineResource {

    private final Hotline hotline;
    private final Elections elections;
    private final CurrentOfficer officer;

    HotlineResource(Hotline hotline, Elections elections, CurrentOfficer officer) {
        this.hotline = hotline;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "The calls of one's bodies, in the order they were written down")
    @APIResponse(responseCode = "200", description = "A page of calls, without the callers")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<HotlineCall> list(String election, @BeanParam PageRequest page) {
        elections.require(election);
        Paging paging = page.paging(election + "hotline");
        return Page.of(hotline.list(election, officer.get(), paging), paging, call -> call.call()
                .toString());
    }

    @GET
    @Path("{call}/caller")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Who called", description = "Every look is recorded.")
    @APIResponse(responseCode = "200", description = "The caller")
    @APIResponse(responseCode = "404", description = "not-found: no such call to one's bodies")
    public Caller caller(String election, UUID call) {
        elections.require(election);
        return hotline.caller(election, call, officer.get());
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Write down a call", description = "Answered by the one who is signed in.")
    @APIResponse(responseCode = "201", description = "Written down")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: one does not act for that body")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown incident, a time yet to come")
    public RestResponse<HotlineCall> log(String election, @NotNull @Valid CallDocument document) {
        elections.require(election);
        HotlineCall call = hotline.log(election, document, officer.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, call)
                .location(UriBuilder.fromPath("/api/v1/elections/{election}/hotline-calls/{call}/caller")
                        .build(election, call.call()))
                .build();
    }
}
