package vn.baucu.tally.publication;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;

/** Before results are public: prepared by one, released by another, and nothing of them to be read. */
@Path("/api/v1/elections/{election}/publications/{ballotType}/areas/{area}/preparations")
@Tag(name = "Publications")
public class PreparationResource {

    private final Preparations preparations;
    private final Publications publications;
    private final CurrentOfficer officer;

    PreparationResource(Preparations preparations, Publications publications, CurrentOfficer officer) {
        this.preparations = preparations;
        this.publications = publications;
        this.officer = officer;
    }

    @POST
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Prepare a publication",
            description =
                    "Of the latest, confirmed summary of the body elected. It stays under embargo, wherever one looks,"
                            + " until a second person releases it. A correction names the latest publication and its reason.")
    @APIResponse(responseCode = "201", description = "Prepared")
    @APIResponse(responseCode = "409", description = "The summary is not confirmed, or another one is prepared")
    @APIResponse(responseCode = "422", description = "A correction does not name the latest publication, or no reason")
    public RestResponse<Preparation> prepare(
            String election,
            BallotType ballotType,
            String area,
            @NotNull @Valid PreparationDocument document,
            UriInfo uri) {
        Preparation preparation =
                preparations.prepare(new Subject(election, ballotType, area), document, officer.get());
        return RestResponse.ResponseBuilder.<Preparation>created(uri.getRequestUriBuilder()
                        .path(String.valueOf(preparation.ordinal()))
                        .build())
                .entity(preparation)
                .build();
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "What was prepared for publication, and what became of it")
    public Page<Preparation> list(String election, BallotType ballotType, String area, @BeanParam PageRequest page) {
        return preparations.list(
                new Subject(election, ballotType, area),
                page.paging(String.join("/", "preparations", ballotType.name(), area)));
    }

    @GET
    @Path("{ordinal}")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "One publication that was prepared")
    public Preparation get(String election, BallotType ballotType, String area, @Min(1) int ordinal) {
        return preparations.show(new Subject(election, ballotType, area), ordinal);
    }

    @POST
    @Path("{ordinal}/release")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Release a publication as a second person",
            description = "Gives it its number, signs it, and ends the embargo. What was published is never changed.")
    @APIResponse(responseCode = "201", description = "Published")
    @APIResponse(
            responseCode = "409",
            description =
                    "self-approval, election-locked, unsupported-version, or state-conflict while under embargo or"
                            + " after results have changed")
    public RestResponse<Publication> release(
            String election,
            BallotType ballotType,
            String area,
            @Min(1) int ordinal,
            @NotNull @Valid ReleaseDocument document,
            UriInfo uri) {
        Subject subject = new Subject(election, ballotType, area);
        Publication publication = publications.release(subject, ordinal, document.summaryHash(), officer.get());
        return RestResponse.ResponseBuilder.<Publication>created(uri.getRequestUriBuilder()
                        .replacePath("/api/v1/elections/{election}/publications/{ballotType}/areas/{area}/{number}")
                        .build(election, ballotType, area, publication.number()))
                .entity(publication)
                .build();
    }

    @POST
    @Path("{ordinal}/withdrawal")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(summary = "Withdraw a publication that was not released")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "409", description = "It was released or withdrawn already")
    public Preparation withdraw(
            String election,
            BallotType ballotType,
            String area,
            @Min(1) int ordinal,
            @NotNull @Valid WithdrawalDocument document) {
        return preparations.withdraw(
                new Subject(election, ballotType, area), ordinal, document.reason(), officer.get());
    }
}
