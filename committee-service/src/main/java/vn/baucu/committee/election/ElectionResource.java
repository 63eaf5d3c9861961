package vn.baucu.committee.election;

import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** Elections (cuộc bầu cử) and the phase each is in. */
@Path("/api/v1/elections")
@Tag(name = "Elections", description = "Cuộc bầu cử")
public class ElectionResource {

    private final ElectionRegister register;
    private final CurrentOfficer officer;

    ElectionResource(ElectionRegister register, CurrentOfficer officer) {
        this.register = register;
        this.officer = officer;
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(NATIONAL_COUNCIL)
    @Operation(
            summary = "Announce an election",
            description = "The voting day is a Sunday (Art 5). The calendar is counted out from it, and the nation VN"
                    + " becomes the first area. The election starts in phase PREPARATION.")
    @APIResponse(responseCode = "201", description = "Announced; ETag is its version")
    @APIResponse(responseCode = "409", description = "duplicate: the code is taken")
    @APIResponse(responseCode = "422", description = "validation-failed: the rules broken, with their articles")
    public RestResponse<ElectionView> announce(@NotNull @Valid ElectionDocument document) {
        ElectionView election = register.announce(document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{code}").build(election.code()), election, election.version());
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "Elections, the latest voting day first")
    @APIResponse(responseCode = "200", description = "A page of elections")
    @APIResponse(responseCode = "400", description = "cursor-invalid")
    public Page<ElectionView> list(@BeanParam PageRequest page) {
        Paging paging = page.paging("elections");
        List<ElectionView> all = register.all();
        int from = 0;
        while (!paging.after().isEmpty()
                && from < all.size()
                && !all.get(from++).code().equals(paging.after())) {}
        return Page.of(all.subList(from, Math.min(all.size(), from + paging.limit() + 1)), paging, ElectionView::code);
    }

    @GET
    @Path("{election}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "One election")
    @APIResponse(responseCode = "200", description = "The election; ETag is its version")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<ElectionView> get(String election) {
        return shown(register.get(election));
    }

    @POST
    @Path("{election}/phase")
    @Idempotent
    @Transactional
    @DutyRequired(NATIONAL_COUNCIL)
    @Operation(
            summary = "Take an election to its next phase",
            description = "PREPARATION to REHEARSAL or OPEN, REHEARSAL back to PREPARATION, OPEN to COUNTING,"
                    + " COUNTING to CLOSED, and back only by a reopening. Once OPEN, constituencies and polling areas are"
                    + " locked. Where minutes of a rehearsal were accepted, nobody votes: OPEN is refused.")
    @APIResponse(responseCode = "200", description = "The election in its new phase")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "state-conflict: this phase does not follow the present one, or minutes of a rehearsal stand here")
    @APIResponse(responseCode = "422", description = "four-eyes-required: a closed election goes back by a reopening")
    public RestResponse<ElectionView> enter(
            String election, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid PhaseDocument document) {
        return shown(register.enter(election, document.phase(), ifMatch, officer.get()));
    }

    private static RestResponse<ElectionView> shown(ElectionView election) {
        return Versioned.shown(election, election.version());
    }
}
