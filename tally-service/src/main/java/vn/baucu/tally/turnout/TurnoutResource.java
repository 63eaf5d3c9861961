package vn.baucu.tally.turnout;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;

/** Shows turnout at every level. */
@Path("/api/v1/elections/{election}/turnout/areas/{area}/{ballotType}")
@Tag(name = "Turnout")
public class TurnoutResource {

    private final Turnouts turnouts;

    TurnoutResource(Turnouts turnouts) {
        this.turnouts = turnouts;
    }

    @GET
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "Turnout of an area up to a milestone",
            description = "Each polling area counts with the last number it has reported by then. Without a day, the"
                    + " election's; who votes earlier is seen on the own day. Without a milestone, the whole day.")
    @APIResponse(responseCode = "200", description = "The sum, its rolls and its cut-off")
    public TurnoutView area(
            String election,
            String area,
            BallotType ballotType,
            @RestQuery @Nullable LocalDate day,
            @RestQuery @Nullable @Pattern(regexp = Milestones.FORM) String milestone) {
        return turnouts.of(turnouts.moment(election, area, ballotType, day, milestone), area);
    }

    @GET
    @Path("children")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "Turnout of the areas directly below, or of the polling areas of the lowest")
    public Page<TurnoutView> children(
            String election,
            String area,
            BallotType ballotType,
            @RestQuery @Nullable LocalDate day,
            @RestQuery @Nullable @Pattern(regexp = Milestones.FORM) String milestone,
            @BeanParam PageRequest page) {
        var moment = turnouts.moment(election, area, ballotType, day, milestone);
        return turnouts.below(moment, area, page.paging("children " + moment + area));
    }

    @GET
    @Path("highest")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "Where turnout is highest directly below")
    @APIResponse(responseCode = "200", description = "Highest first")
    public List<TurnoutView> highest(
            String election,
            String area,
            BallotType ballotType,
            @RestQuery @Nullable LocalDate day,
            @RestQuery @Nullable @Pattern(regexp = Milestones.FORM) String milestone,
            @RestQuery @DefaultValue("1") @Min(1) @Max(100) int number) {
        return turnouts.extreme(turnouts.moment(election, area, ballotType, day, milestone), area, true, number);
    }

    @GET
    @Path("lowest")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "Where turnout is lowest directly below")
    @APIResponse(responseCode = "200", description = "Lowest first")
    public List<TurnoutView> lowest(
            String election,
            String area,
            BallotType ballotType,
            @RestQuery @Nullable LocalDate day,
            @RestQuery @Nullable @Pattern(regexp = Milestones.FORM) String milestone,
            @RestQuery @DefaultValue("1") @Min(1) @Max(100) int number) {
        return turnouts.extreme(turnouts.moment(election, area, ballotType, day, milestone), area, false, number);
    }

    @GET
    @Path("complete")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "Polling areas where everybody on the list has voted")
    public Page<TurnoutView> complete(
            String election,
            String area,
            BallotType ballotType,
            @RestQuery @Nullable LocalDate day,
            @RestQuery @Nullable @Pattern(regexp = Milestones.FORM) String milestone,
            @BeanParam PageRequest page) {
        var moment = turnouts.moment(election, area, ballotType, day, milestone);
        return turnouts.complete(moment, area, page.paging("complete " + moment + area));
    }

    @GET
    @Path("missing")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "Polling areas that have not reported at a milestone of the day on which they vote")
    public Page<MissingTurnout> missing(
            String election,
            String area,
            BallotType ballotType,
            @RestQuery @Nullable LocalDate day,
            @RestQuery @Nullable @Pattern(regexp = Milestones.FORM) String milestone,
            @BeanParam PageRequest page) {
        var moment = turnouts.moment(election, area, ballotType, day, milestone);
        return turnouts.missing(moment, area, page.paging("missing " + moment + area));
    }
}
