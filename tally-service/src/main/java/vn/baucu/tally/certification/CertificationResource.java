package vn.baucu.tally.certification;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Versioned;
import vn.baucu.tally.determination.Determined;

/** Where results are certified, sent back and read. */
@Path("/api/v1/elections/{election}/constituencies/{constituency}/determinations")
@Tag(name = "Determinations")
public class CertificationResource {

    private final Certifications certifications;
    private final CertifiedResults results;
    private final CurrentOfficer officer;

    CertificationResource(Certifications certifications, CertifiedResults results, CurrentOfficer officer) {
        this.certifications = certifications;
        this.results = results;
        this.officer = officer;
    }

    @GET
    @Path("certified")
    @DutyRequired({BOARD, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "What is certified of a constituency, where it stands, and which further round is pending")
    public CertifiedResult certified(String election, String constituency) {
        return results.of(election, constituency).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        new Sentence("đơn vị bầu cử {0}", "constituency {0}").with(constituency)));
    }

    @POST
    @Path("{version}/certification")
    @DutyRequired(BOARD)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Certify a determination as a second member of the board",
            description =
                    "Bound to the hash of what was seen. From then on its minutes are corrected only once the body"
                            + " above has sent the result back.")
    @APIResponse(responseCode = "200", description = "Certified")
    @APIResponse(
            responseCode = "401",
            description = "unauthenticated; invalid-token; sign-in-again: the officer did not sign in just now")
    @APIResponse(
            responseCode = "409",
            description = "state-conflict: certified before, or something changed meanwhile; tie-unresolved;"
                    + " self-approval: the officer took part in the minutes")
    @APIResponse(responseCode = "422", description = "four-eyes-required: by whoever determined it")
    public RestResponse<Determined> certify(
            String election,
            String constituency,
            @Min(1) int version,
            @RestQuery @DefaultValue("FIRST") Round round,
            @NotNull @Valid CertificationDocument document) {
        return shown(certifications.certify(election, constituency, round, version, document.hash(), officer.get()));
    }

    @POST
    @Path("{version}/return")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Send a certified result back with a reason",
            description = "By the committee above the board; for the National Assembly also by the National Election"
                    + " Council. Not once a further round rests on it.")
    @APIResponse(responseCode = "200", description = "Sent back")
    @APIResponse(responseCode = "409", description = "It is not certified, or a further round rests on it")
    public RestResponse<Determined> sendBack(
            String election,
            String constituency,
            @Min(1) int version,
            @RestQuery @DefaultValue("FIRST") Round round,
            @NotNull @Valid ReturnedDocument document) {
        return shown(certifications.sendBack(election, constituency, round, version, document.reason(), officer.get()));
    }

    private static RestResponse<Determined> shown(Determined determined) {
        return Versioned.shown(determined, determined.version());
    }
}
