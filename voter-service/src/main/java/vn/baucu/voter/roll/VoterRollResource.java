package vn.baucu.voter.roll;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.access.Role;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** The voter roll (tổng số cử tri) of one polling area. */
@Path("/api/v1/elections/{election}/voter-rolls")
@Tag(name = "Voter rolls")
public class VoterRollResource {

    private final Elections elections;
    private final PollingPlaces places;
    private final VoterRolls rolls;
    private final VoterRollStore store;
    private final CurrentOfficer officer;

    VoterRollResource(
            Elections elections, PollingPlaces places, VoterRolls rolls, VoterRollStore store, CurrentOfficer officer) {
        this.elections = elections;
        this.places = places;
        this.rolls = rolls;
        this.store = store;
        this.officer = officer;
    }

    @GET
    @Path("{pollingArea}")
    @DutyRequired({
        Role.NATIONAL_COUNCIL,
        Role.COMMITTEE,
        Role.BOARD,
        Role.POLLING_TEAM,
        Role.REGISTRAR,
        Role.FATHERLAND_FRONT,
        Role.INSPECTOR,
        Role.AUDITOR
    })
    @Operation(summary = "The roll of a polling area", description = "With its version as ETag.")
    @APIResponse(responseCode = "200", description = "The roll as it stands")
    @APIResponse(responseCode = "403", description = "The polling area lies outside the duty")
    @APIResponse(responseCode = "404", description = "No such election or polling area, or no roll yet")
    public RestResponse<VoterRoll> get(String election, String pollingArea) {
        elections.require(election);
        places.require(election, pollingArea);
        VoterRoll roll = store.find(election, pollingArea)
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("số cử tri của khu vực bỏ phiếu {0}", "voter roll of polling area {0}")
                                .with(pollingArea)));
        return tagged(roll).build();
    }

    @PUT
    @Path("{pollingArea}")
    @Transactional
    @DutyRequired({Role.NATIONAL_COUNCIL, Role.COMMITTEE, Role.REGISTRAR})
    @Operation(
            summary = "Enter or change the roll of a polling area",
            description = "The first roll needs no If-Match. A change needs If-Match with the current version and a"
                    + " reason. Once the list is closed, only the province's committee or the National Election Council"
                    + " may change it. The very same counts change nothing.")
    @APIResponse(responseCode = "200", description = "The roll as it now stands")
    @APIResponse(responseCode = "201", description = "The first roll of the polling area")
    @APIResponse(responseCode = "400", description = "A count is none, negative or above 20,000")
    @APIResponse(responseCode = "403", description = "The polling area lies outside the duty")
    @APIResponse(responseCode = "404", description = "No such election or polling area")
    @APIResponse(responseCode = "409", description = "The list is closed")
    @APIResponse(responseCode = "412", description = "The roll has another version by now, told by ETag")
    @APIResponse(
            responseCode = "422",
            description = "A ballot type is not voted on there or is missing, or the reason is missing")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<VoterRoll> put(
            String election,
            String pollingArea,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid VoterRollDocument document) {
        Election held = elections.require(election);
        PollingPlace place = places.require(election, pollingArea);
        boolean first = ifMatch == null && store.find(election, pollingArea).isEmpty();
        VoterRoll roll = rolls.enter(held, place, new Precondition(ifMatch), document, officer.get());
        return first ? created(roll) : tagged(roll).build();
    }

    @GET
    @Path("{pollingArea}/versions")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({Role.NATIONAL_COUNCIL, Role.COMMITTEE, Role.REGISTRAR, Role.INSPECTOR, Role.AUDITOR})
    @Operation(summary = "Every version of a roll", description = "The oldest first, with who made it and why.")
    @APIResponse(responseCode = "200", description = "A page of versions; empty while there is no roll")
    @APIResponse(responseCode = "403", description = "The polling area lies outside the duty")
    @APIResponse(responseCode = "404", description = "No such election or polling area")
    public Page<VoterRollVersion> versions(String election, String pollingArea, @BeanParam PageRequest page) {
        elections.require(election);
        places.require(election, pollingArea);
        Paging paging = page.paging(String.join("/", "voter-roll-versions", election, pollingArea));
        return store.versions(election, pollingArea, paging);
    }

    @POST
    @Path("{pollingArea}/closure")
    @Transactional
    @Idempotent
    @DutyRequired({Role.NATIONAL_COUNCIL, Role.COMMITTEE, Role.REGISTRAR})
    @Operation(
            summary = "Close the voter list of a polling area",
            description = "From 24 hours before voting (Art 29.4, 30); a polling area that votes early closes early.")
    @APIResponse(responseCode = "200", description = "Whether it was closed now or before")
    @APIResponse(responseCode = "403", description = "The polling area lies outside the duty")
    @APIResponse(responseCode = "404", description = "No such election or polling area")
    @APIResponse(responseCode = "409", description = "It is too early, or there is no roll yet")
    public Closure close(String election, String pollingArea) {
        Election held = elections.require(election);
        PollingPlace place = places.require(election, pollingArea);
        return rolls.close(held, pollingArea, List.of(place), officer.get());
    }

    private static RestResponse<VoterRoll> created(VoterRoll roll) {
        return tagged(roll)
                .status(RestResponse.Status.CREATED)
                .location(UriBuilder.fromPath("/api/v1/elections/{election}/voter-rolls/{pollingArea}")
                        .build(roll.election(), roll.pollingArea()))
                .build();
    }

    private static RestResponse.ResponseBuilder<VoterRoll> tagged(VoterRoll roll) {
        return RestResponse.ResponseBuilder.ok(roll).header("ETag", Precondition.tag(roll.version()));
    }
}
