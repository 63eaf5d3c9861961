package vn.baucu.tally.minutes;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.Versioned;
import vn.baucu.tally.minutes.MinutesRegister.Entered;
import vn.baucu.tally.minutes.MinutesVerification.SecondReceipt;

/** The door of the register of minutes. */
@Path("/api/v1/elections/{election}/polling-areas/{pollingArea}/minutes/{ballotType}")
@Tag(name = "Minutes", description = "Biên bản kết quả kiểm phiếu của Tổ bầu cử")
public class MinutesResource {

    private final MinutesRegister register;
    private final MinutesVerification verification;
    private final MinutesReading reading;
    private final CurrentOfficer officer;

    MinutesResource(
            MinutesRegister register,
            MinutesVerification verification,
            MinutesReading reading,
            CurrentOfficer officer) {
        this.register = register;
        this.verification = verification;
        this.reading = reading;
        this.officer = officer;
    }

    @POST
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Idempotent
    @Operation(
            summary = "Submit a polling team's minutes",
            description = "Refused with every violation of M1 to M8, or accepted with a receipt. A rule that only warns"
                    + " (M4, M3-ROLL, M10, TURNOUT, INVALID-SHARE, UNANIMOUS, NEIGHBOUR, DIGITS, LATE) needs an"
                    + " explanation. The very same minutes again give the same receipt (200). While two independent"
                    + " entries differ, the author of the first may send it again, mended.")
    @APIResponse(responseCode = "201", description = "Entered; ETag is the version")
    @APIResponse(responseCode = "200", description = "These very minutes were entered before")
    @APIResponse(responseCode = "409", description = "Other minutes were entered, or the election takes none now")
    @APIResponse(responseCode = "422", description = "Rules are broken; all violations are listed")
    public RestResponse<MinutesReceipt> submit(
            String election,
            String pollingArea,
            BallotType ballotType,
            @NotNull @Valid MinutesDocument document,
            UriInfo uri) {
        Subject subject = new Subject(election, pollingArea, ballotType, document.roundOrFirst());
        Entered entered = register.enter(subject, document, officer.get());
        return entered.isNew()
                ? Versioned.created(
                        uri.getAbsolutePath(),
                        entered.receipt(),
                        entered.receipt().version())
                : ok(entered.receipt());
    }

    @POST
    @Path("corrections")
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Idempotent
    @Transactional
    @Operation(
            summary = "File a correction of minutes that count",
            description = "A new version with its reason. It counts once another person has confirmed it. Where the"
                    + " election demands scans, that of the correction is attached beforehand, to the version that it"
                    + " will be.")
    @APIResponse(responseCode = "412", description = "If-Match is not the present version")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<MinutesReceipt> correct(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Parameter(description = "ETag of the version that is corrected") @Nullable @RestHeader("If-Match")
                    String ifMatch,
            @NotNull @Valid CorrectionDocument document,
            UriInfo uri) {
        Subject subject = new Subject(
                election, pollingArea, ballotType, document.minutes().roundOrFirst());
        return created(
                register.correct(
                        subject, new Precondition(ifMatch), document.reason(), document.minutes(), officer.get()),
                uri);
    }

    @POST
    @Path("versions/{version}/confirmation")
    @DutyRequired({POLLING_TEAM, COMMITTEE, BOARD})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Confirm minutes as a second person",
            description = "Never by the one who entered them (409 self-approval).")
    public RestResponse<MinutesReceipt> confirm(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Min(1) int version,
            @RestQuery @DefaultValue("FIRST") Round round) {
        return ok(verification.confirm(new Subject(election, pollingArea, ballotType, round), version, officer.get()));
    }

    @POST
    @Path("versions/{version}/return")
    @DutyRequired({POLLING_TEAM, COMMITTEE, BOARD})
    @Idempotent
    @Transactional
    @Operation(summary = "Send minutes back with a reason")
    public RestResponse<MinutesReceipt> sendBack(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Min(1) int version,
            @RestQuery @DefaultValue("FIRST") Round round,
            @NotNull @Valid ReturnDocument document) {
        return ok(verification.sendBack(
                new Subject(election, pollingArea, ballotType, round), version, document.reason(), officer.get()));
    }

    @PUT
    @Path("versions/{version}/second-entry")
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Transactional(dontRollbackOn = EntriesDiffer.class)
    @Operation(
            summary = "Enter minutes independently once more",
            description = "For ballot types of verification DOUBLE_ENTRY, by another person than the first. The same"
                    + " numbers settle it; if they differ, the entry is kept and the fields are named, never what the"
                    + " other has in them. To enter again, name the entry before in If-Match.")
    @APIResponse(responseCode = "200", description = "The entries agree; ETag is the number of the second entry")
    @APIResponse(responseCode = "409", description = "entries-different, self-approval, or state-conflict")
    public RestResponse<MinutesReceipt> enterSecond(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Min(1) int version,
            @Parameter(description = "ETag of the second entry that this one replaces; none for the first")
                    @Nullable
                    @RestHeader("If-Match")
                    String ifMatch,
            @NotNull @Valid MinutesDocument document) {
        Subject subject = new Subject(election, pollingArea, ballotType, document.roundOrFirst());
        SecondReceipt agreed =
                verification.enterSecond(subject, version, new Precondition(ifMatch), document, officer.get());
        return Versioned.shown(agreed.receipt(), agreed.attempt());
    }

    @POST
    @Path("versions/{version}/quarantine")
    @DutyRequired({COMMITTEE, BOARD, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Set aside minutes that count",
            description = "By a body above the polling team, with a reason. No sum holds them until they are released"
                    + " or corrected; sums count them apart.")
    public RestResponse<MinutesReceipt> quarantine(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Min(1) int version,
            @RestQuery @DefaultValue("FIRST") Round round,
            @NotNull @Valid ReturnDocument document) {
        return ok(verification.setAside(
                new Subject(election, pollingArea, ballotType, round), version, document.reason(), officer.get()));
    }

    @POST
    @Path("versions/{version}/release")
    @DutyRequired({COMMITTEE, BOARD, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(summary = "Let minutes count again that were set aside")
    public RestResponse<MinutesReceipt> release(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Min(1) int version,
            @RestQuery @DefaultValue("FIRST") Round round,
            @NotNull @Valid ReturnDocument document) {
        return ok(verification.release(
                new Subject(election, pollingArea, ballotType, round), version, document.reason(), officer.get()));
    }

    @GET
    @Path("findings")
    @DutyRequired({POLLING_TEAM, COMMITTEE, BOARD, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "What to look at before confirming the latest version",
            description = "Warnings with their explanations and advice for the one who verifies.")
    public List<Finding> findings(
            String election, String pollingArea, BallotType ballotType, @RestQuery @DefaultValue("FIRST") Round round) {
        return reading.findings(new Subject(election, pollingArea, ballotType, round), officer.get());
    }

    @GET
    @DutyRequired({POLLING_TEAM, COMMITTEE, BOARD, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "Minutes with all their versions")
    public RestResponse<MinutesView> get(
            String election, String pollingArea, BallotType ballotType, @RestQuery @DefaultValue("FIRST") Round round) {
        MinutesView view = reading.view(new Subject(election, pollingArea, ballotType, round), officer.get());
        return Versioned.shown(view, view.latestVersion());
    }

    private static RestResponse<MinutesReceipt> created(MinutesReceipt receipt, UriInfo uri) {
        return Versioned.created(
                uri.getRequestUriBuilder()
                        .replacePath("/api/v1/elections/{election}/polling-areas/{pollingArea}/minutes/{ballotType}")
                        .build(receipt.election(), receipt.pollingArea(), receipt.ballotType()),
                receipt,
                receipt.version());
    }

    private static RestResponse<MinutesReceipt> ok(MinutesReceipt receipt) {
        return Versioned.shown(receipt, receipt.version());
    }
}
