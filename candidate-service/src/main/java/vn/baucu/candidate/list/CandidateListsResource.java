package vn.baucu.candidate.list;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** Which constituencies have an official list. */
@Path("/api/v1/elections/{election}/candidate-lists")
@Tag(name = "Candidates")
public class CandidateListsResource {

    private final Elections elections;
    private final PublishedLists published;

    CandidateListsResource(Elections elections, PublishedLists published) {
        this.elections = elections;
        this.published = published;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {
                Role.NATIONAL_COUNCIL,
                Role.COMMITTEE,
                Role.BOARD,
                Role.POLLING_TEAM,
                Role.FATHERLAND_FRONT,
                Role.REGISTRAR,
                Role.INSPECTOR,
                Role.AUDITOR
            },
            anywhere = true)
    @Operation(
            summary = "The constituencies that have an official list",
            description = "In order of constituency, with the number of candidates and the version of the list.")
    @APIResponse(responseCode = "200", description = "A page of constituencies")
    @APIResponse(responseCode = "404", description = "No such election")
    public Page<ListedConstituency> list(
            String election,
            @RestQuery @Nullable BallotType ballotType,
            @RestQuery @Pattern(regexp = "[0-9]{2,5}") @Nullable String councilArea,
            @BeanParam PageRequest page) {
        elections.require(election);
        Paging paging = page.paging(
                String.join("/", "candidate-lists", election, String.valueOf(ballotType), String.valueOf(councilArea)));
        return published.list(election, ballotType, councilArea, paging);
    }
}
