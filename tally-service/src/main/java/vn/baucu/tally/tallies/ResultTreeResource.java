package vn.baucu.tally.tallies;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.tallies.ShownTrees.Asked;
import vn.baucu.tally.tallies.ShownTrees.Shown;

/** What a board of results asks for again and again: an area with all below it. */
@Path("/api/v1/elections/{election}/tallies/{ballotType}/areas/{area}/tree")
@Tag(name = "Tallies")
public class ResultTreeResource {

    private final ShownTrees trees;

    ResultTreeResource(ShownTrees trees) {
        this.trees = trees;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "The sums of an area and of those below it",
            description =
                    "All as of one moment, at most a second ago, so those of a level add up to the one above. Areas"
                            + " without minutes of this ballot type and round are left out.")
    @APIResponseSchema(
            value = ResultTree.class,
            responseCode = "200",
            responseDescription = "The tree; ETag stays as long as nothing in it changes")
    @APIResponse(responseCode = "304", description = "If-None-Match names the tree as it is")
    @APIResponse(responseCode = "404", description = "No such area, or no sum of it")
    public RestResponse<String> tree(
            String election,
            BallotType ballotType,
            String area,
            @RestQuery @DefaultValue("FIRST") Round round,
            @Parameter(description = "How many levels below: 2 shows a province with its districts and communes")
                    @RestQuery
                    @DefaultValue("1")
                    @Min(1)
                    @Max(2)
                    int levels,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        Shown shown = trees.find(new Asked(election, ballotType, round, area, levels))
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("số liệu {0} của {1}", "tally {0} of {1}").with(ballotType, area)));
        boolean known = ifNoneMatch != null && ifNoneMatch.contains(shown.tag());
        ResponseBuilder<String> answer = known ? ResponseBuilder.notModified() : ResponseBuilder.ok(shown.json());
        return answer.header("ETag", shown.tag())
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
