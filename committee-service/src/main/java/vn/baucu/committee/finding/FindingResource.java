package vn.baucu.committee.finding;

import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
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
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** What inspection delegations found wrong, and whether it was mended. */
@Path("/api/v1/elections/{election}/inspections/findings")
@Tag(name = "Inspections")
public class FindingResource {

    private final FindingRegister register;
    private final Findings findings;
    private final Elections elections;
    private final CurrentOfficer officer;

    FindingResource(FindingRegister register, Findings findings, Elections elections, CurrentOfficer officer) {
        this.register = register;
        this.findings = findings;
        this.elections = elections;
        this.officer = officer;
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(value = INSPECTOR, anywhere = true)
    @Operation(
            summary = "Record a finding of a visit",
            description = "By a member of the delegation, while the visit is not concluded.")
    @APIResponse(responseCode = "201", description = "Recorded; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: no member of the delegation")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: the visit is concluded or cancelled")
    @APIResponse(
            responseCode = "422",
            description = "validation-failed: unknown item or body, outside the visit, dates")
    public RestResponse<Finding> record(String election, @NotNull @Valid FindingDocument document) {
        Finding finding = register.record(elections.require(election), document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/inspections/findings/{finding}")
                        .build(election, finding.id()),
                finding,
                finding.version());
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "Findings about bodies within one's own duties",
            description = "overdue=true lists what is still to be mended after its last day.")
    @APIResponse(responseCode = "200", description = "A page of findings, without their history")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Finding> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "ID-12-1") String delegation,
            @RestQuery @Nullable @Parameter(example = "2") Integer round,
            @RestQuery @Nullable @Parameter(example = "VOTERS") String topic,
            @RestQuery @Nullable @Parameter(example = "MAJOR") String severity,
            @RestQuery @Nullable @Parameter(example = "OPEN") String state,
            @RestQuery @Nullable @Parameter(description = "The body that is to mend it", example = "PT-03388-001")
                    String responsible,
            @RestQuery @Nullable @Parameter(description = "In this area, at any depth", example = "12") String within,
            @RestQuery @Nullable Boolean overdue,
            @RestQuery @Nullable @Parameter(description = "deadline (default) or responsible", example = "responsible")
                    String sort,
            @BeanParam PageRequest page) {
        Election asked = elections.require(election);
        FindingSort order = Choice.of(FindingSort.class, "sort", sort == null ? null : sort.toUpperCase(Locale.ROOT));
        FindingFilter filter = new FindingFilter(
                delegation,
                round,
                topic,
                Choice.of(Severity.class, "severity", severity),
                Choice.of(FindingState.class, "state", state),
                responsible,
                within,
                overdue,
                officer.get().scopes(),
                order == null ? FindingSort.DEADLINE : order,
                register.today(asked));
        Paging paging = page.paging(election + filter);
        return Page.of(findings.list(election, filter, paging), paging, filter.sort()::keyOf);
    }

    @GET
    @Path("{finding}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "One finding with all that happened to it")
    @APIResponse(responseCode = "200", description = "The finding; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: no member of the delegation")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Finding> get(String election, UUID finding) {
        return shown(register.get(elections.require(election), finding, officer.get()));
    }

    @POST
    @Path("{finding}/mending")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM},
            anywhere = true)
    @Operation(
            summary = "Report a finding mended",
            description = "By the responsible body, or a committee above it on its behalf.")
    @APIResponse(responseCode = "200", description = "The finding; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: no member of the delegation")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: no such step from its present state")
    public RestResponse<Finding> mend(
            String election,
            UUID finding,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Mending document) {
        return shown(register.mend(elections.require(election), finding, document, ifMatch, officer.get()));
    }

    @POST
    @Path("{finding}/verification")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {INSPECTOR},
            anywhere = true)
    @Operation(
            summary = "Verify that a finding is mended",
            description = "By the delegation; not by the person who reported it.")
    @APIResponse(responseCode = "200", description = "The finding; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: no member of the delegation")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "state-conflict: no such step from its present state; self-approval")
    public RestResponse<Finding> verify(
            String election,
            UUID finding,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Mending document) {
        return shown(register.verify(elections.require(election), finding, document, ifMatch, officer.get()));
    }

    @POST
    @Path("{finding}/reopening")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {INSPECTOR},
            anywhere = true)
    @Operation(
            summary = "Reopen a finding that is not mended after all",
            description = "By the delegation, with a new deadline.")
    @APIResponse(responseCode = "200", description = "The finding; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: no member of the delegation")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "state-conflict: no such step from its present state; self-approval")
    @APIResponse(responseCode = "422", description = "validation-failed: the new deadline")
    public RestResponse<Finding> reopen(
            String election,
            UUID finding,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Reopening document) {
        return shown(register.reopen(elections.require(election), finding, document, ifMatch, officer.get()));
    }

    private static RestResponse<Finding> shown(Finding finding) {
        return Versioned.shown(finding, finding.version());
    }
}
