package vn.baucu.committee.conflict;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

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
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** Candidates who sit on boards and teams of their own constituency (Art 27). */
@Path("/api/v1/elections/{election}/conflicts")
@Tag(name = "Bodies")
public class ConflictResource {

    private final Conflicts conflicts;
    private final Elections elections;
    private final CurrentOfficer officer;

    ConflictResource(Conflicts conflicts, Elections elections, CurrentOfficer officer) {
        this.conflicts = conflicts;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(
            summary = "Members who stand for election where they serve",
            description = "Found by full name and birth date, within the areas of one's own duties. Whoever is listed"
                    + " must leave the body by the day the official list is published; where the body knows the year of"
                    + " birth only, `certain` is false.")
    @APIResponse(responseCode = "200", description = "A page of conflicts")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Conflict> list(
            String election,
            @RestQuery @Nullable @Parameter(description = "In this area, at any depth", example = "12") String within,
            @BeanParam PageRequest page) {
        Election found = elections.require(election);
        List<String> areas = officer.get().scopes();
        Paging paging = page.paging(String.join("\n", "conflicts", election, within, areas.toString()));
        return Page.of(conflicts.list(found, areas, within, paging), paging, Conflict::sortKey);
    }
}
