package vn.baucu.tally.offline;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;

/** Bundles of minutes that a team entered without network. */
@Path("/api/v1/elections/{election}/minutes/{pollingArea}/bundles/{bundle}")
@Tag(name = "Minutes without network")
public class BundleResource {

    private final BundleIntake intake;
    private final CurrentOfficer officer;

    BundleResource(BundleIntake intake, CurrentOfficer officer) {
        this.intake = intake;
        this.officer = officer;
    }

    @PUT
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Operation(
            summary = "Hand in a signed bundle of minutes",
            description =
                    "Whoever carries it may hand it in; its entries are those of the officer whose device signed. The"
                            + " same rules hold as online, and each entry is answered by itself. The same bundle again has the same"
                            + " answer and no further effect.")
    @APIResponse(responseCode = "200", description = "An answer for each entry")
    @APIResponse(responseCode = "409", description = "duplicate: the id was used for another bundle")
    @APIResponse(
            responseCode = "422",
            description = "signature-invalid: wrong signature, unknown or revoked device, another team or election;"
                    + " validation-failed")
    public BundleAnswer take(
            String election, String pollingArea, UUID bundle, @NotNull @Valid BundleDocument document) {
        return intake.take(election, pollingArea, bundle, document.jws(), officer.get());
    }

    @GET
    @DutyRequired({POLLING_TEAM, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "What became of a bundle")
    public BundleAnswer get(String election, String pollingArea, UUID bundle) {
        return intake.require(election, pollingArea, bundle);
    }
}
