package vn.baucu.tally.turnout;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.Versioned;

/** At which hours turnout is reported where. */
@Path("/api/v1/elections/{election}/turnout/plans")
@Tag(name = "Turnout")
public class TurnoutPlanResource {

    private final TurnoutPlans plans;
    private final CurrentOfficer officer;

    TurnoutPlanResource(TurnoutPlans plans, CurrentOfficer officer) {
        this.plans = plans;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "The plans that areas have set")
    public Page<TurnoutPlan> list(String election, @BeanParam PageRequest page) {
        return plans.list(election, page.paging("plans"));
    }

    @GET
    @Path("{area}")
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "The milestones that hold in an area",
            description = "Its own, those of the nearest area above that has set some, or the usual hours.")
    @APIResponse(responseCode = "200", description = "The plan; ETag is its version")
    public RestResponse<TurnoutPlan> get(String election, String area) {
        TurnoutPlan plan = plans.of(election, area);
        return Versioned.shown(plan, plan.version());
    }

    @PUT
    @Path("{area}")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Transactional
    @Operation(
            summary = "Set the milestones of an area",
            description =
                    "Without If-Match for the first time. Numbers reported at a milestone that is taken out stay.")
    @APIResponse(responseCode = "200", description = "The plan; ETag is its version")
    @APIResponse(responseCode = "422", description = "The hours are out of order or before anybody opens")
    public RestResponse<TurnoutPlan> set(
            String election,
            String area,
            @Nullable @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid TurnoutPlanDocument document) {
        TurnoutPlan plan = plans.set(election, area, document, new Precondition(ifMatch), officer.get());
        return Versioned.shown(plan, plan.version());
    }
}
