package vn.baucu.committee.complaint;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;
import static vn.baucu.common.access.Role.REGISTRAR;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** How many complaints each body received, resolved and forwarded: what its minutes must say. */
@Path("/api/v1/elections/{election}/complaint-counts")
@Tag(name = "Complaints", description = "Khiếu nại, tố cáo, kiến nghị")
public class ComplaintCountResource {

    private final ComplaintCounts counts;
    private final Elections elections;
    private final CurrentOfficer officer;

    ComplaintCountResource(ComplaintCounts counts, Elections elections, CurrentOfficer officer) {
        this.counts = counts;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(
            summary = "Received, resolved, forwarded, by body and ballot type",
            description = "Of the bodies within one's duty that had any.")
    @APIResponse(responseCode = "200", description = "A page of counts")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<ComplaintCount> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "EB-NA-12-1") String body,
            @RestQuery @Nullable @Parameter(example = "NATIONAL_ASSEMBLY") String ballotType,
            @BeanParam PageRequest page) {
        elections.require(election);
        List<String> areas = officer.get().scopes();
        BallotType asked = Choice.of(BallotType.class, "ballotType", ballotType);
        Paging paging = page.paging(election + body + asked + areas);
        return Page.of(counts.list(election, body, asked, areas, paging), paging, ComplaintCount::sortKey);
    }
}
