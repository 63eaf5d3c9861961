package vn.baucu.tally.summary;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.problem.Versioned;
import vn.baucu.tally.summary.Summaries.Kept;

/** The summing-up of an area: for the National Assembly by province and nation, otherwise by council. */
@Path("/api/v1/elections/{election}/summaries/{ballotType}/areas/{area}")
@Tag(name = "Summaries", description = "Biên bản tổng kết của Ủy ban bầu cử, Hội đồng bầu cử quốc gia (Điều 83 đến 85)")
public class SummaryResource {

    private final Summaries summaries;
    private final CurrentOfficer officer;

    SummaryResource(Summaries summaries, CurrentOfficer officer) {
        this.summaries = summaries;
        this.officer = officer;
    }

    @GET
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The summary of an area", description = "The latest version, or the one asked for.")
    @APIResponse(responseCode = "200", description = "The summary; ETag is its version")
    public RestResponse<SummaryView> get(
            String election,
            BallotType ballotType,
            String area,
            @RestQuery @Min(1) @Parameter(description = "Without it the latest") @Nullable Integer version) {
        SummaryView view = summaries.show(election, ballotType, area, version);
        return Versioned.shown(view, view.version());
    }

    @GET
    @Path("versions")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The versions of a summary")
    public Page<SummaryVersion> versions(
            String election, BallotType ballotType, String area, @BeanParam PageRequest page) {
        return summaries.versions(
                election, ballotType, area, page.paging(String.join("/", "summaries", ballotType.name(), area)));
    }

    @POST
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Draw the summary of an area up",
            description =
                    "From what the election boards certified. Held back while a constituency is not certified or a"
                            + " further round is pending; the refusal names each and why. Figures of a repeat election replace"
                            + " those of the first round.")
    @APIResponse(responseCode = "201", description = "Drawn up as a new version; ETag is the version")
    @APIResponse(responseCode = "200", description = "The very same was drawn up before")
    @APIResponse(responseCode = "409", description = "Something is not certified, or pending: violations name it")
    @APIResponse(responseCode = "422", description = "The counts of complaints do not agree")
    public RestResponse<SummaryView> drawUp(
            String election,
            BallotType ballotType,
            String area,
            @NotNull @Valid SummaryDocument document,
            UriInfo uri) {
        Kept kept = summaries.drawUp(election, ballotType, area, document, officer.get());
        SummaryView view = kept.view();
        return kept.isNew()
                ? Versioned.created(uri.getRequestUri(), view, view.version())
                : Versioned.shown(view, view.version());
    }

    @POST
    @Path("versions/{version}/confirmation")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Confirm a summary as a second person",
            description = "Never by the one who drew it up, and only what still is what the boards certified.")
    @APIResponse(responseCode = "200", description = "Confirmed; ETag is the version")
    @APIResponse(
            responseCode = "409",
            description = "self-approval, unsupported-version where the hash is another, or state-conflict")
    public RestResponse<SummaryView> confirm(
            String election,
            BallotType ballotType,
            String area,
            @Min(1) int version,
            @NotNull @Valid ConfirmationDocument document) {
        SummaryView view = summaries.confirm(election, ballotType, area, version, document.hash(), officer.get());
        return Versioned.shown(view, view.version());
    }
}
