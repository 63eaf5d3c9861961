package vn.baucu.committee.situation;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** Bulletins (báo cáo nhanh của từng cấp): drafted from reports and figures, edited, issued, corrected by a new one. */
@Path("/api/v1/elections/{election}/bulletins")
@Tag(name = "Quick reports", description = "Báo cáo nhanh")
public class BulletinResource {

    private final BulletinDesk desk;
    private final Bulletins bulletins;
    private final Elections elections;
    private final CurrentOfficer officer;

    BulletinResource(BulletinDesk desk, Bulletins bulletins, Elections elections, CurrentOfficer officer) {
        this.desk = desk;
        this.bulletins = bulletins;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "Bulletins within one's duty, in the order they were drafted")
    @APIResponse(responseCode = "200", description = "A page of bulletins")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Bulletin> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "12") String area,
            @RestQuery @Nullable @Parameter(example = "ISSUED") String state,
            @RestQuery
                    @Nullable
                    @Parameter(description = "DRAFTED, NEWEST or CUT_OFF (the latest first)", example = "CUT_OFF")
                    String sort,
            @BeanParam PageRequest page) {
        elections.require(election);
        BulletinState asked = Choice.of(BulletinState.class, "state", state);
        BulletinSort chosen = Choice.of(BulletinSort.class, "sort", sort);
        BulletinSort order = chosen == null ? BulletinSort.DRAFTED : chosen;
        List<String> areas = officer.get().scopes();
        Paging paging = page.paging(election + area + asked + areas + order);
        return Page.of(bulletins.list(election, areas, area, asked, order, paging), paging, order::keyOf);
    }

    @GET
    @Path("{bulletin}")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "One bulletin")
    @APIResponse(responseCode = "200", description = "The bulletin; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Bulletin> get(String election, UUID bulletin) {
        return shown(desk.get(election, bulletin, officer.get()));
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Draft a bulletin",
            description = "Its text is written in Vietnamese from the last reports below, the turnout reported and the"
                    + " figures of this service, as of the cut-off time. Where nobody reported turnout it says so.")
    @APIResponse(responseCode = "201", description = "Drafted; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(
            responseCode = "422",
            description = "validation-failed: no such area, a time yet to come, or what is corrected was not issued")
    public RestResponse<Bulletin> draft(String election, @NotNull @Valid BulletinDocument document) {
        Bulletin drafted = desk.draft(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/bulletins/{bulletin}")
                        .build(election, drafted.bulletin()),
                drafted,
                drafted.version());
    }

    @PUT
    @Path("{bulletin}/text")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Edit the text of a draft")
    @APIResponse(responseCode = "200", description = "The draft; ETag is its new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it is issued")
    public RestResponse<Bulletin> edit(
            String election,
            UUID bulletin,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BulletinDocument.Edited edited) {
        return shown(desk.edit(election, bulletin, ifMatch, edited.text(), officer.get()));
    }

    @POST
    @Path("{bulletin}/issue")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Issue a bulletin under its number", description = "From then on it stays as it is.")
    @APIResponse(responseCode = "200", description = "The issued bulletin; ETag is its new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it is issued; duplicate: the number is taken")
    public RestResponse<Bulletin> issue(
            String election,
            UUID bulletin,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BulletinDocument.Issue issue) {
        return shown(desk.issue(election, bulletin, ifMatch, issue.number(), officer.get()));
    }

    private static RestResponse<Bulletin> shown(Bulletin bulletin) {
        return Versioned.shown(bulletin, bulletin.version());
    }
}
