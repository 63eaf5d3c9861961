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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** What a board of results asks for again and again: an area with all below it. */
@Path("/api/v1/elections/{election}/tallies/{ballotType}/areas/{area}/tree")
@Tag(name = "Tallies")
public class ResultTreeResource {

    private final ResultTrees trees;

    ResultTreeResource(ResultTrees trees) {
        this.trees = trees;
    }

    @GET
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "The sums of an area and of those below it",
            description = "All as of one moment, so those of a level add up to the one above. Areas without minutes"
                    + " of this ballot type and round are left out.")
    @APIResponse(responseCode = "200", description = "The tree; ETag stays as long as nothing in it changes")
    @APIResponse(responseCode = "304", description = "If-None-Match names the tree as it is")
    @APIResponse(responseCode = "404", description = "No such area, or no sum of it")
    public RestResponse<ResultTree> tree(
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
        Optional<String> known = ifNoneMatch == null
                ? Optional.empty()
                : trees.tag(election, ballotType, round, area, levels).filter(ifNoneMatch::contains);
        if (known.isPresent()) {
            return RestResponse.ResponseBuilder.<ResultTree>notModified()
                    .header("ETag", known.get())
                    .build();
        }
        return trees.find(election, ballotType, round, area, levels)
                .map(found -> RestResponse.ResponseBuilder.ok(found.tree())
                        .header("ETag", found.tag())
                        .header("Cache-Control", "private, no-cache")
                        .build())
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("số liệu {0} của {1}", "tally {0} of {1}").with(ballotType, area)));
    }
}
