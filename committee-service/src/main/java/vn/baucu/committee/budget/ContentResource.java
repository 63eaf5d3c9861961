package vn.baucu.committee.budget;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** The contents that money can be allocated to. */
@Path("/api/v1/elections/{election}/budget/contents")
@Tag(name = "Budget")
public class ContentResource {

    private final Elections elections;

    ContentResource(Elections elections) {
        this.elections = elections;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "What money is spent on")
    @APIResponse(responseCode = "200", description = "All contents of the regime")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Content> list(String election, @BeanParam PageRequest page) {
        Contents contents = Contents.of(elections.require(election));
        Paging paging = page.paging(election + "contents");
        return Page.of(contents.after(paging.after()), paging, Content::code);
    }
}
