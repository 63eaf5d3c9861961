package vn.baucu.tally.calling;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.problem.Versioned;

/** The door for decisions about further rounds. */
@Path("/api/v1/elections/{election}/constituencies/{constituency}/rounds")
@Tag(name = "Rounds", description = "Bầu cử thêm, bầu cử lại, hủy bỏ kết quả (Điều 79 đến 81)")
public class RoundResource {

    private final RoundCalls calls;
    private final RoundFiles files;
    private final CurrentOfficer officer;

    RoundResource(RoundCalls calls, RoundFiles files, CurrentOfficer officer) {
        this.calls = calls;
        this.files = files;
        this.officer = officer;
    }

    @GET
    @DutyRequired({BOARD, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The round that is due or called here, and every decision about it")
    public RestResponse<RoundsView> get(String election, String constituency) {
        RoundsView view = files.view(election, constituency);
        return Versioned.shown(view, view.decisions().size());
    }

    @POST
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Call the further round that is due",
            description = "By the body that the law names: the National Election Council for the National Assembly, the"
                    + " committee of the council's area otherwise, after consent where the law asks for it.")
    @APIResponse(responseCode = "201", description = "Called")
    @APIResponse(responseCode = "409", description = "No such round is due, or a proposal or consent is missing")
    @APIResponse(responseCode = "422", description = "Not a Sunday, or outside the time that the law leaves")
    public RestResponse<RoundsView> call(
            String election, String constituency, @NotNull @Valid CallDocument document, UriInfo uri) {
        return created(calls.call(election, constituency, document, officer.get()), uri);
    }

    @POST
    @Path("proposals")
    @DutyRequired(COMMITTEE)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Propose the round to the National Election Council",
            description = "By the provincial committee.")
    @APIResponse(responseCode = "201", description = "Proposed")
    @APIResponse(responseCode = "409", description = "No round is due, none needs a proposal, or there is one")
    public RestResponse<RoundsView> propose(
            String election, String constituency, @NotNull @Valid StepDocument document, UriInfo uri) {
        return created(calls.propose(election, constituency, document.document(), officer.get()), uri);
    }

    @POST
    @Path("consents")
    @DutyRequired(NATIONAL_COUNCIL)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Consent to a repeat election of a council",
            description = "Before its committee calls it (Art 80).")
    @APIResponse(responseCode = "201", description = "Consented")
    @APIResponse(responseCode = "409", description = "No round is due, none needs consent, or it was given")
    public RestResponse<RoundsView> consent(
            String election, String constituency, @NotNull @Valid StepDocument document, UriInfo uri) {
        return created(calls.consent(election, constituency, document.document(), officer.get()), uri);
    }

    @POST
    @Path("refusals")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Decide that an additional election is not held",
            description = "Where the law leaves it to the body that decides, or nobody is left to stand.")
    @APIResponse(responseCode = "201", description = "Declined; the result of the first round stands")
    @APIResponse(responseCode = "409", description = "No round is due, or the law requires it to be held")
    public RestResponse<RoundsView> decline(
            String election, String constituency, @NotNull @Valid RefusalDocument document, UriInfo uri) {
        return created(calls.decline(election, constituency, document, officer.get()), uri);
    }

    @POST
    @Path("annulments")
    @DutyRequired(NATIONAL_COUNCIL)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Annul the result of polling areas or of the whole constituency, and call the repeat election",
            description = "Minutes of the first round stop counting there until those of the repeat election replace"
                    + " them (Art 81).")
    @APIResponse(responseCode = "201", description = "Annulled")
    @APIResponse(responseCode = "409", description = "There is a second round already")
    @APIResponse(responseCode = "422", description = "A polling area lies elsewhere, or the day is not lawful")
    public RestResponse<RoundsView> annul(
            String election, String constituency, @NotNull @Valid AnnulmentDocument document, UriInfo uri) {
        return created(calls.annul(election, constituency, document, officer.get()), uri);
    }

    private static RestResponse<RoundsView> created(RoundsView view, UriInfo uri) {
        return Versioned.created(
                uri.getRequestUriBuilder()
                        .replacePath("/api/v1/elections/{election}/constituencies/{constituency}/rounds")
                        .build(view.election(), view.constituency()),
                view,
                view.decisions().size());
    }
}
