package vn.baucu.tally.draft;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.Versioned;
import vn.baucu.tally.minutes.MinutesDocument;
import vn.baucu.tally.minutes.Subject;

/** The author's own draft of minutes. */
@Path("/api/v1/elections/{election}/polling-areas/{pollingArea}/minutes/{ballotType}/draft")
@Tag(name = "Minutes")
public class DraftResource {

    private final Drafts drafts;
    private final CurrentOfficer officer;

    DraftResource(Drafts drafts, CurrentOfficer officer) {
        this.drafts = drafts;
        this.officer = officer;
    }

    @PUT
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Transactional
    @Operation(
            summary = "Keep what is typed so far",
            description =
                    "Fields may be missing. Nobody else sees it, it never counts, and it goes when its author submits"
                            + " the minutes. The answer says which rules do not hold so far, with advice.")
    @APIResponse(responseCode = "200", description = "Kept; ETag is its version")
    public RestResponse<Draft> save(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Nullable @RestHeader("If-Match") String ifMatch,
            @NotNull MinutesDocument document) {
        Draft draft = drafts.save(
                new Subject(election, pollingArea, ballotType, document.roundOrFirst()),
                new Precondition(ifMatch),
                document,
                officer.get());
        return Versioned.shown(draft, draft.version());
    }

    @GET
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Operation(summary = "One's own draft")
    @APIResponse(responseCode = "200", description = "The draft; ETag is its version")
    public RestResponse<Draft> get(
            String election, String pollingArea, BallotType ballotType, @RestQuery @DefaultValue("FIRST") Round round) {
        Draft draft = drafts.require(new Subject(election, pollingArea, ballotType, round), officer.get());
        return Versioned.shown(draft, draft.version());
    }

    @DELETE
    @ResponseStatus(204)
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Transactional
    @Operation(summary = "Throw one's own draft away")
    @APIResponse(responseCode = "204", description = "Gone")
    public void delete(
            String election,
            String pollingArea,
            BallotType ballotType,
            @RestQuery @DefaultValue("FIRST") Round round,
            @Nullable @RestHeader("If-Match") String ifMatch) {
        drafts.delete(new Subject(election, pollingArea, ballotType, round), new Precondition(ifMatch), officer.get());
    }
}
