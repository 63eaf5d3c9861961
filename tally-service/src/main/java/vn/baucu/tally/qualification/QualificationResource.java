package vn.baucu.tally.qualification;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.tally.publication.Subject;

/** Who of those elected is confirmed as a deputy. */
@Path("/api/v1/elections/{election}/qualifications/{ballotType}/areas/{area}")
@Tag(name = "Qualifications", description = "Xác nhận tư cách đại biểu (Điều 88)")
public class QualificationResource {

    private final Qualifications qualifications;
    private final CurrentOfficer officer;

    QualificationResource(Qualifications qualifications, CurrentOfficer officer) {
        this.qualifications = qualifications;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "Those elected, and who of them is confirmed", description = "By constituency and votes.")
    @APIResponse(responseCode = "200", description = "Everybody the latest publication names as elected")
    @APIResponse(responseCode = "409", description = "Results are not published yet")
    public Page<QualificationView> list(
            String election, BallotType ballotType, String area, @BeanParam PageRequest page) {
        return qualifications.list(
                new Subject(election, ballotType, area),
                page.paging(String.join("/", "qualifications", ballotType.name(), area)));
    }

    @POST
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Confirm the qualification of those elected, or do not",
            description =
                    "By the National Election Council for the National Assembly, by the committee for its council,"
                            + " once results are published. Not to confirm, and to decide anew, needs a reason.")
    @APIResponse(responseCode = "200", description = "Everybody elected, as it stands now")
    @APIResponse(responseCode = "409", description = "Results are not published yet")
    @APIResponse(responseCode = "422", description = "Somebody was not elected, or a reason is missing")
    public List<QualificationView> decide(
            String election, BallotType ballotType, String area, @NotNull @Valid QualificationDocument document) {
        return qualifications.decide(new Subject(election, ballotType, area), document, officer.get());
    }
}
