package vn.baucu.tally.outstanding;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.tally.outstanding.OutstandingMinutes.Reason;
import vn.baucu.tally.outstanding.OutstandingMinutes.Standing;
import vn.baucu.tally.outstanding.OutstandingRegister.Asked;

/** Shows the minutes that are still expected, and takes why. */
@Path("/api/v1/elections/{election}/minutes/outstanding")
@Tag(name = "Outstanding minutes", description = "Sổ theo dõi biên bản còn thiếu")
public class OutstandingResource {

    private final OutstandingRegister register;
    private final CurrentOfficer officer;

    OutstandingResource(OutstandingRegister register, CurrentOfficer officer) {
        this.register = register;
        this.officer = officer;
    }

    @GET
    @Path("areas/{area}/{ballotType}")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "Minutes an area is still waiting for, the longest first",
            description = "Of one round. Those of a further round are expected where it was called, from its own day.")
    public Page<OutstandingMinutes> list(
            String election,
            String area,
            BallotType ballotType,
            @RestQuery @DefaultValue("FIRST") Round round,
            @RestQuery @Nullable Standing standing,
            @RestQuery @Nullable Reason reason,
            @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000) long olderThanMinutes,
            @BeanParam PageRequest page) {
        Asked asked = new Asked(election, ballotType, round, area);
        return register.list(
                asked,
                standing,
                reason,
                Duration.ofMinutes(olderThanMinutes),
                page.paging("outstanding " + asked + standing + reason + olderThanMinutes));
    }

    @GET
    @Path("areas/{area}/{ballotType}/counts")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "How many each area directly below is still waiting for, by standing and reason")
    @APIResponse(responseCode = "200", description = "In the order of the codes")
    public List<OutstandingCount> counts(
            String election, String area, BallotType ballotType, @RestQuery @DefaultValue("FIRST") Round round) {
        return register.counts(new Asked(election, ballotType, round, area));
    }

    @POST
    @Path("polling-areas/{pollingArea}/{ballotType}/reasons")
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Idempotent
    @Transactional
    @Operation(summary = "Say why minutes are not there yet", description = "The last reason given holds.")
    @APIResponse(responseCode = "204", description = "Written down")
    public void explain(
            String election, String pollingArea, BallotType ballotType, @NotNull @Valid ReasonDocument document) {
        register.explain(election, pollingArea, ballotType, document, officer.get());
    }
}
