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
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** Money allocated to areas (phân bổ kinh phí), and its settlement (quyết toán). */
@Path("/api/v1/elections/{election}/budget/allocations")
@Tag(name = "Budget", description = "Kinh phí bầu cử")
public class AllocationResource {

    private final AllocationRegister register;
    private final Allocations allocations;
    private final Elections elections;
    private final CurrentOfficer officer;

    AllocationResource(
            AllocationRegister register, Allocations allocations, Elections elections, CurrentOfficer officer) {
        this.register = register;
        this.allocations = allocations;
        this.elections = elections;
        this.officer = officer;
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Allocate money",
            description = "From the source itself, or out of another allocation for an area in its area. The National"
                    + " Assembly's part comes from the National Election Council (Art 15.10), a council's part from"
                    + " the election committee of its level (Art 23.2).")
    @APIResponse(responseCode = "201", description = "Allocated; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: allocating-authority (Art 15.10)")
    @APIResponse(responseCode = "404", description = "not-found: no such election or parent")
    @APIResponse(
            responseCode = "409",
            description = "state-conflict: over-allocated, with the figures; the parent is settled")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown area or content, not of the parent")
    public RestResponse<Allocation> allocate(String election, @NotNull @Valid AllocationDocument document) {
        Allocation allocation = register.allocate(elections.require(election), document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/budget/allocations/{allocation}")
                        .build(election, allocation.id()),
                allocation,
                allocation.version());
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "Allocations within the areas of one's own duties")
    @APIResponse(responseCode = "200", description = "A page of allocations")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Allocation> list(
            String election,
            @RestQuery @Nullable @Parameter(description = "In this area, at any depth", example = "12") String within,
            @RestQuery @Nullable @Parameter(description = "Of exactly this area", example = "105") String area,
            @RestQuery @Nullable @Parameter(example = "DISTRICT") String level,
            @RestQuery @Nullable @Parameter(example = "TRAINING") String content,
            @RestQuery @Nullable @Parameter(example = "COUNCIL_PART") String source,
            @RestQuery @Nullable @Parameter(example = "OPEN") String state,
            @RestQuery @Nullable @Parameter(description = "area (default) or content", example = "content") String sort,
            @BeanParam PageRequest page) {
        elections.require(election);
        AllocationSort order =
                Choice.of(AllocationSort.class, "sort", sort == null ? null : sort.toUpperCase(Locale.ROOT));
        AllocationFilter filter = new AllocationFilter(
                within,
                area,
                Choice.of(AreaLevel.class, "level", level),
                content,
                Choice.of(Source.class, "source", source),
                Choice.of(AllocationState.class, "state", state),
                officer.get().scopes(),
                order == null ? AllocationSort.AREA : order);
        Paging paging = page.paging(election + filter);
        return Page.of(allocations.list(election, filter, paging), paging, filter.sort()::keyOf);
    }

    @GET
    @Path("{allocation}")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "One allocation and what remains of it")
    @APIResponse(responseCode = "200", description = "The allocation; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Allocation> get(String election, UUID allocation) {
        elections.require(election);
        return shown(register.get(election, allocation, officer.get()));
    }

    @PUT
    @Path("{allocation}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Change an amount", description = "By those who allocated it; not below what is used already.")
    @APIResponse(responseCode = "200", description = "The changed allocation; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: allocating-authority (Art 15.10)")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: less-than-used, over-allocated; settled already")
    public RestResponse<Allocation> amend(
            String election,
            UUID allocation,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Amendment amendment) {
        elections.require(election);
        return shown(register.amend(election, allocation, amendment, ifMatch, officer.get()));
    }

    @POST
    @Path("{allocation}/settlement")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Settle an allocation",
            description = "Once everything taken from it is settled. What was not spent goes back to the parent.")
    @APIResponse(responseCode = "200", description = "The settled allocation; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: settled already; open-below, each of them")
    public RestResponse<Allocation> settle(
            String election,
            UUID allocation,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Settlement settlement) {
        elections.require(election);
        return shown(register.settle(election, allocation, settlement, ifMatch, officer.get()));
    }

    private static RestResponse<Allocation> shown(Allocation allocation) {
        return Versioned.shown(allocation, allocation.version());
    }
}
