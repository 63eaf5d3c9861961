package vn.baucu.tally.determination;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.Versioned;
import vn.baucu.tally.determination.Determinations.Kept;

/** Who is elected, by which article; or which further round is due. */
@Path("/api/v1/elections/{election}/constituencies/{constituency}")
@Tag(name = "Determinations", description = "Xác định kết quả bầu cử ở đơn vị bầu cử (Điều 78 đến 80)")
public class DeterminationResource {

    private final Determinations determinations;
    private final CurrentOfficer officer;

    DeterminationResource(Determinations determinations, CurrentOfficer officer) {
        this.determinations = determinations;
        this.officer = officer;
    }

    @GET
    @Path("determination")
    @DutyRequired({BOARD, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "What the count of a constituency means as it stands",
            description =
                    "Each conclusion (D1 to D6) with its article and numbers. Provisional while minutes are outstanding."
                            + " A repeat election is determined from the figures as they stand.")
    @APIResponse(responseCode = "409", description = "No such round was called here, or its result was annulled")
    public RestResponse<DeterminationView> preview(
            String election, String constituency, @RestQuery @DefaultValue("FIRST") Round round) {
        DeterminationView view = determinations.preview(election, constituency, round);
        return Versioned.shown(view, view.tallyVersion());
    }

    @POST
    @Path("determinations")
    @DutyRequired(BOARD)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Determine the result of a constituency",
            description =
                    "By its election board, once all minutes are in; by nobody who entered or confirmed one of them.")
    @APIResponse(responseCode = "201", description = "Determined")
    @APIResponse(responseCode = "200", description = "Determined before from the same tally")
    @APIResponse(responseCode = "409", description = "Minutes are outstanding, or the officer took part in them")
    public RestResponse<DeterminationView> determine(
            String election, String constituency, @RestQuery @DefaultValue("FIRST") Round round, UriInfo uri) {
        Kept kept = determinations.determine(election, constituency, round, officer.get());
        return RestResponse.ResponseBuilder.create(
                        kept.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, kept.view())
                .location(uri.getRequestUriBuilder()
                        .replacePath("/api/v1/elections/{election}/constituencies/{constituency}/determination")
                        .build(election, constituency))
                .header("ETag", Precondition.tag(kept.view().tallyVersion()))
                .build();
    }

    @GET
    @Path("determinations")
    @DutyRequired({BOARD, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "What was determined of a round, oldest first, and who certified it or sent it back")
    public List<Determined> determinations(
            String election, String constituency, @RestQuery @DefaultValue("FIRST") Round round) {
        return determinations.versions(election, constituency, round);
    }

    @POST
    @Path("determination/tie-decisions")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Decide between candidates tied over the last seat who were born on the same day",
            description = "By the body that decides on an additional election there: the law is silent (Art 78.4).")
    @APIResponse(responseCode = "201", description = "Decided; the determination as it now is")
    @APIResponse(responseCode = "409", description = "There is no such tie, or minutes are outstanding")
    @APIResponse(responseCode = "422", description = "Not as many of the tied as seats are left")
    public RestResponse<DeterminationView> decideTie(
            String election,
            String constituency,
            @RestQuery @DefaultValue("FIRST") Round round,
            @NotNull @Valid TieDecisionDocument document,
            UriInfo uri) {
        DeterminationView view = determinations.decideTie(election, constituency, round, document, officer.get());
        return Versioned.created(
                uri.getRequestUriBuilder()
                        .replacePath("/api/v1/elections/{election}/constituencies/{constituency}/determination")
                        .build(election, constituency),
                view,
                view.tallyVersion());
    }
}
