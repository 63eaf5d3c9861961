package vn.baucu.committee.mandate;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** For which elections a board or polling team still has a mandate. */
@Path("/api/v1/elections/{election}/bodies/{body}/mandates")
@Tag(name = "Bodies")
public class MandateResource {

    private final Mandates mandates;
    private final Bodies bodies;
    private final Elections elections;

    MandateResource(Mandates mandates, Bodies bodies, Elections elections) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.elections = elections;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(
            summary = "The elections a board or polling team serves",
            description = "One line a ballot type, with the publication that ended it. Nothing for bodies whose mandate"
                    + " no publication ends.")
    @APIResponse(responseCode = "200", description = "A page of them, from the National Assembly down")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<Mandate> list(
            String election, @Parameter(example = "PT-03388-005") String body, @BeanParam PageRequest page) {
        elections.require(election);
        Body of = bodies.require(election, body);
        Paging paging = page.paging(String.join("\n", "mandates", election, body));
        return Page.of(mandates.list(election, of, paging), paging, Mandate::sortKey);
    }
}
