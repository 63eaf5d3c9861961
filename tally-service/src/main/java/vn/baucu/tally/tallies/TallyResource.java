package vn.baucu.tally.tallies;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The sums, for those whose duty covers them. */
@Path("/api/v1/elections/{election}/tallies/{ballotType}")
@Tag(name = "Tallies", description = "Tổng hợp số liệu từ khu vực bỏ phiếu đến cả nước")
public class TallyResource {

    private final Tallies tallies;

    TallyResource(Tallies tallies) {
        this.tallies = tallies;
    }

    @GET
    @Path("areas/{area}")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The sum of an area", description = "Provisional until complete is true.")
    public TallyView area(
            String election, BallotType ballotType, String area, @RestQuery @DefaultValue("FIRST") Round round) {
        return require(election, ballotType, round, area);
    }

    @GET
    @Path("areas/{area}/children")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The sums of the areas directly below", description = "They add up to the sum of the area.")
    public List<TallyView> children(
            String election, BallotType ballotType, String area, @RestQuery @DefaultValue("FIRST") Round round) {
        return tallies.below(election, ballotType, round, area);
    }

    @GET
    @Path("areas/{area}/minutes")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The minutes behind the figure of an area")
    public Page<MinutesBehind> areaMinutes(
            String election,
            BallotType ballotType,
            String area,
            @RestQuery @DefaultValue("FIRST") Round round,
            @BeanParam PageRequest page) {
        return minutes(election, ballotType, area, round, page);
    }

    @GET
    @Path("areas/{area}/outstanding")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "Polling areas whose minutes of a round are still expected")
    public Page<String> outstanding(
            String election,
            BallotType ballotType,
            String area,
            @RestQuery @DefaultValue("FIRST") Round round,
            @BeanParam PageRequest page) {
        return tallies.outstanding(
                election, ballotType, round, area, page.paging("outstanding " + ballotType + round + area));
    }

    @GET
    @Path("constituencies/{constituency}")
    @DutyRequired({BOARD, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The sum of a constituency with the votes of its candidates")
    public TallyView constituency(
            String election,
            BallotType ballotType,
            String constituency,
            @RestQuery @DefaultValue("FIRST") Round round) {
        return require(election, ballotType, round, constituency);
    }

    @GET
    @Path("constituencies/{constituency}/minutes")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({BOARD, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The minutes behind the figure of a constituency")
    public Page<MinutesBehind> constituencyMinutes(
            String election,
            BallotType ballotType,
            String constituency,
            @RestQuery @DefaultValue("FIRST") Round round,
            @BeanParam PageRequest page) {
        return minutes(election, ballotType, constituency, round, page);
    }

    private Page<MinutesBehind> minutes(
            String election, BallotType ballotType, String subject, Round round, PageRequest page) {
        return tallies.minutes(
                election,
                ballotType,
                round,
                subject,
                page.paging(String.join("/", "minutes", ballotType.name(), round.name(), subject)));
    }

    private TallyView require(String election, BallotType ballotType, Round round, String subject) {
        return tallies.find(election, ballotType, round, subject)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("số liệu {0} của {1}", "tally {0} of {1}").with(ballotType, subject)));
    }
}
