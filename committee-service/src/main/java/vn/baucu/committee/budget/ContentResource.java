package vn.baucu.committee.budget;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** The contents (nội dung chi) that money can be allocated to: those of the regime, and those decided beside them. */
@Path("/api/v1/elections/{election}/budget/contents")
@Tag(name = "Budget")
public class ContentResource {

    private final ContentRegister register;
    private final Elections elections;
    private final CurrentOfficer officer;

    ContentResource(ContentRegister register, Elections elections, CurrentOfficer officer) {
        this.register = register;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "What money is spent on, with what provinces added for themselves")
    @APIResponse(responseCode = "200", description = "A page of contents, in the order of their codes")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Content> list(String election, @BeanParam PageRequest page) {
        Contents contents = register.of(elections.require(election));
        Paging paging = page.paging(election + "contents");
        return Page.of(contents.after(paging.after()), paging, Content::key);
    }

    @GET
    @Path("{area}/{content}")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "One content, of the nation (VN) or of a province")
    @APIResponse(responseCode = "200", description = "The content; ETag is its version, 0 as the regime has it")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Content> get(String election, String area, String content) {
        return shown(register.require(elections.require(election), area, content));
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Add a content",
            description = "By a document of the National Election Council for everybody, or of a province for itself.")
    @APIResponse(responseCode = "201", description = "Added; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "duplicate: there is one of that code where it would hold")
    @APIResponse(responseCode = "422", description = "validation-failed: neither the nation nor a province")
    public RestResponse<Content> add(String election, @NotNull @Valid ContentDocument document) {
        elections.require(election);
        Content content = register.add(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/budget/contents/{area}/{content}")
                        .build(election, content.area(), content.code()),
                content,
                content.version());
    }

    @PUT
    @Path("{area}/{content}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Change a content",
            description = "Its names, or that nothing comes to it from a source any more; what has been allocated to it"
                    + " stays and can be passed on.")
    @APIResponse(responseCode = "200", description = "The changed content; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "422", description = "validation-failed: GENERAL stays")
    public RestResponse<Content> change(
            String election,
            String area,
            String content,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContentDocument.Changed changed) {
        elections.require(election);
        return shown(register.change(election, area, content, ifMatch, changed, officer.get()));
    }

    private static RestResponse<Content> shown(Content content) {
        return Versioned.shown(content, content.version());
    }
}
