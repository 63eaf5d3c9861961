package vn.baucu.committee.spending;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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

/** What was spent (chi) of allocations. */
@Path("/api/v1/elections/{election}/budget/spendings")
@Tag(name = "Budget")
public class SpendingResource {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final SpendingRegister register;
    private final Spendings spendings;
    private final Elections elections;
    private final CurrentOfficer officer;

    SpendingResource(SpendingRegister register, Spendings spendings, Elections elections, CurrentOfficer officer) {
        this.register = register;
        this.spendings = spendings;
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
            summary = "Spend of an allocation",
            description = "Refused with the figures when more is asked for than remains. With a rate, persons and"
                    + " meetings the amount must be their product.")
    @APIResponse(responseCode = "201", description = "Spent")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election or allocation")
    @APIResponse(responseCode = "409", description = "state-conflict: over-spent, with the figures; settled already")
    @APIResponse(responseCode = "422", description = "validation-failed: date, unknown-rate, rate-disagrees")
    public RestResponse<Spending> spend(String election, @NotNull @Valid SpendingDocument document) {
        return created(election, register.spend(elections.require(election), document, officer.get()));
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "Spendings within the areas of one's own duties")
    @APIResponse(responseCode = "200", description = "A page of spendings, counter-entries included")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Spending> list(
            String election,
            @RestQuery @Nullable @Pattern(regexp = UUID_FORM) String allocation,
            @RestQuery @Nullable @Parameter(description = "Money of this area, at any depth", example = "12")
                    String within,
            @RestQuery @Nullable @Parameter(example = "TRAINING") String content,
            @RestQuery @Nullable @Parameter(example = "2021-03-01") LocalDate from,
            @RestQuery @Nullable @Parameter(example = "2021-03-31") LocalDate until,
            @RestQuery @Nullable @Parameter(description = "date (default) or area", example = "area") String sort,
            @BeanParam PageRequest page) {
        elections.require(election);
        SpendingSort order = Choice.of(SpendingSort.class, "sort", sort == null ? null : sort.toUpperCase(Locale.ROOT));
        SpendingFilter filter = new SpendingFilter(
                allocation,
                within,
                content,
                from,
                until,
                officer.get().scopes(),
                order == null ? SpendingSort.DATE : order);
        Paging paging = page.paging(election + filter);
        return Page.of(spendings.list(election, filter, paging), paging, filter.sort()::keyOf);
    }

    @GET
    @Path("{spending}")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "One spending")
    @APIResponse(responseCode = "200", description = "The spending; it never changes")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public Spending get(String election, UUID spending) {
        elections.require(election);
        return register.get(election, spending, officer.get());
    }

    @POST
    @Path("{spending}/reversal")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Take a spending back by a counter-entry", description = "Once; nothing is deleted.")
    @APIResponse(responseCode = "201", description = "The counter-entry")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "state-conflict: reversed already, a counter-entry itself, settled")
    @APIResponse(responseCode = "422", description = "validation-failed: date")
    public RestResponse<Spending> reverse(String election, UUID spending, @NotNull @Valid Reversal reversal) {
        return created(election, register.reverse(elections.require(election), spending, reversal, officer.get()));
    }

    private static RestResponse<Spending> created(String election, Spending spending) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, spending)
                .location(UriBuilder.fromPath("/api/v1/elections/{election}/budget/spendings/{spending}")
                        .build(election, spending.id()))
                .build();
    }
}
