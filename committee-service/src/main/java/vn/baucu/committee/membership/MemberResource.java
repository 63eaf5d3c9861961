package vn.baucu.committee.membership;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.job.Job;
import vn.baucu.common.job.Jobs;
import vn.baucu.common.law.Position;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/** Everybody on a body (thành viên các tổ chức phụ trách bầu cử) within the areas of one's own duties. */
@Path("/api/v1/elections/{election}/members")
@Tag(name = "Members")
public class MemberResource {

    private final Members members;
    private final Bodies bodies;
    private final Elections elections;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    MemberResource(Members members, Bodies bodies, Elections elections, Jobs jobs, CurrentOfficer officer) {
        this.members = members;
        this.bodies = bodies;
        this.elections = elections;
        this.jobs = jobs;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(
            summary = "Members by body, or by name",
            description = "Those who sit now, and with `past` those who left. Names sort by given name.")
    @APIResponse(responseCode = "200", description = "A page of members")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: a body or an area outside one's duties")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Member> list(
            String election,
            @RestQuery @Nullable @Parameter(description = "Of this body", example = "PT-03388-005") String body,
            @RestQuery @Nullable @Parameter(description = "In this area, at any depth", example = "12") String within,
            @RestQuery @Nullable @Parameter(example = "SECRETARY") String position,
            @RestQuery
                    @Nullable
                    @Parameter(description = "Part of the name; tone marks do not matter", example = "lo thi")
                    String name,
            @RestQuery @DefaultValue("false") @Parameter(description = "Those who left as well") boolean past,
            @RestQuery @DefaultValue("BODY") @Parameter(description = "BODY or NAME", example = "NAME") String sort,
            @BeanParam PageRequest page) {
        elections.require(election);
        boolean byName = Choice.of(MemberSort.class, "sort", sort) == MemberSort.NAME;
        MemberFilter filter = new MemberFilter(
                officer.get().scopes(),
                body,
                within,
                Choice.of(Position.class, "position", position),
                name,
                past,
                byName);
        requireOwn(election, filter);
        Paging paging = page.paging(election + filter);
        return Page.of(members.list(election, filter, paging), paging, member -> member.sortKey(byName));
    }

    /** A list that is asked of a foreign body or area is refused; of one's own area it may be empty. */
    private void requireOwn(String election, MemberFilter filter) {
        Body body = filter.body() == null
                ? null
                : bodies.find(election, List.of(filter.body())).get(filter.body());
        boolean foreignBody = body != null && !bodies.covers(election, officer.get(), body);
        if (foreignBody || members.isForeign(election, filter)) {
            throw ProblemException.of(ProblemType.AREA_OUT_OF_SCOPE);
        }
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Import the members of bodies without members",
            description = "CSV, UTF-8, columns body, name, gender, position, and birth_date or birth_year, and if need"
                    + " be organisation, contact, user. The members of a body stand together and come by the decision"
                    + " that established it; together they must be a lawful body.")
    @APIResponse(responseCode = "202", description = "A job; Location shows its progress and its rows' errors")
    @APIResponse(responseCode = "200", description = "The same file again: the job it already has")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "request-in-progress")
    @APIResponse(responseCode = "422", description = "upload-rejected, file-type-mismatch, import-row-errors: header")
    public RestResponse<Job> importMembers(
            String election,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = """
                            body,name,gender,position,birth_year,user
                            PT-03388-001,Lò Thị Mẫu,FEMALE,SECRETARY,1985,to-03388-001-2
                            """))
                    byte[] csv) {
        elections.require(election);
        return jobs.submit(election, MemberImport.KIND, officer.get(), csv);
    }
}
