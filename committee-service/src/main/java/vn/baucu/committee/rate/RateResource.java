package vn.baucu.committee.rate;

import static vn.baucu.common.access.Role.COMMITTEE;
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

/** Rates (mức chi) per person and meeting, as documents fix them. */
@Path("/api/v1/elections/{election}/budget/rates")
@Tag(name = "Budget")
public class RateResource {

    private final Rates rates;
    private final Elections elections;
    private final CurrentOfficer officer;

    RateResource(Rates rates, Elections elections, CurrentOfficer officer) {
        this.rates = rates;
        this.elections = elections;
        this.officer = officer;
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Fix a rate", description = "For an area, a level, an occasion and a role: each once.")
    @APIResponse(responseCode = "201", description = "Fixed; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "duplicate")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown area")
    public RestResponse<Rate> fix(String election, @NotNull @Valid RateDocument document) {
        elections.require(election);
        Rate rate = rates.fix(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/budget/rates/{rate}")
                        .build(election, rate.id()),
                rate,
                rate.version());
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "Rates, the earliest fixed first", description = "They are known to everybody with a duty.")
    @APIResponse(responseCode = "200", description = "A page of rates")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Rate> list(
            String election,
            @RestQuery @Nullable @Parameter(description = "Holding in this area", example = "105") String area,
            @RestQuery @Nullable @Parameter(example = "DISTRICT") String level,
            @RestQuery @Nullable @Parameter(example = "MEETING") String occasion,
            @RestQuery @Nullable @Parameter(example = "CHAIR") String role,
            @BeanParam PageRequest page) {
        elections.require(election);
        RateFilter filter = new RateFilter(
                area, Choice.of(AreaLevel.class, "level", level), occasion, Choice.of(RateRole.class, "role", role));
        Paging paging = page.paging(election + filter);
        return Page.of(
                rates.list(election, filter, paging), paging, rate -> rate.id().toString());
    }

    @GET
    @Path("{rate}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "One rate")
    @APIResponse(responseCode = "200", description = "The rate; ETag is its version")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Rate> get(String election, UUID rate) {
        elections.require(election);
        return shown(rates.require(election, rate));
    }

    @PUT
    @Path("{rate}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Give a rate another amount", description = "What was paid before stays as it was paid.")
    @APIResponse(responseCode = "200", description = "The changed rate; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "422", description = "validation-failed: another area, level, occasion or role")
    public RestResponse<Rate> change(
            String election,
            UUID rate,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RateDocument document) {
        elections.require(election);
        return shown(rates.change(election, rate, document, ifMatch, officer.get()));
    }

    private static RestResponse<Rate> shown(Rate rate) {
        return Versioned.shown(rate, rate.version());
    }
}
