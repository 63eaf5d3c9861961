package vn.baucu.tally.copy;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.FATHERLAND_FRONT;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.INTEGRATOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.OPERATOR;
import static vn.baucu.common.access.Role.POLLING_TEAM;
import static vn.baucu.common.access.Role.REGISTRAR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.json.BodyLimit;
import vn.baucu.common.organisation.Elections;

/** Where whoever keeps a copy of what was published asks whether it is whole and right. */
@Path("/api/v1/elections/{election}/publication-events/reconciliation")
@Tag(name = "Publications")
public class CopyResource {

    /** Ten thousand lines of the longest codes. */
    private static final int LONGEST = 2 * 1024 * 1024;

    private final Elections elections;
    private final Copies copies;

    CopyResource(Elections elections, Copies copies) {
        this.elections = elections;
        this.copies = copies;
    }

    @POST
    @DutyRequired(
            value = {
                INTEGRATOR,
                NATIONAL_COUNCIL,
                COMMITTEE,
                BOARD,
                POLLING_TEAM,
                FATHERLAND_FRONT,
                REGISTRAR,
                INSPECTOR,
                AUDITOR,
                OPERATOR
            },
            anywhere = true)
    @Operation(
            summary = "Compare the copy one keeps with what was published",
            description =
                    "Changes nothing, so it may be asked as often as one likes. For more than 10,000 publications page by"
                            + " page: sort the copy by subject and send a range of subjects in each call, `after` being"
                            + " the `to` of the call before, none in the first, and no `to` in the last; what is missing is"
                            + " judged within the range. Nothing under embargo is known here.")
    @APIResponse(responseCode = "200", description = "The differences; none if the copy is whole and right")
    @APIResponse(responseCode = "400", description = "validation-failed: subjects, numbers or hashes are malformed")
    @APIResponse(responseCode = "413", description = "payload-too-large: more than 10,000 publications; send pages")
    @APIResponse(
            responseCode = "422",
            description = "validation-failed: a publication is there twice, or outside of the range")
    public Comparison reconcile(String election, @NotNull @Valid @BodyLimit(LONGEST) CopyDocument copy) {
        elections.require(election);
        return copies.compare(election, copy);
    }
}
