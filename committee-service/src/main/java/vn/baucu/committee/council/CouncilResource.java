package vn.baucu.committee.council;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.council.Composition.Basis;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** The councils (hội đồng nhân dân) that an election elects, and their seats. */
@Path("/api/v1/elections/{election}/councils")
@Tag(name = "Councils", description = "Hội đồng nhân dân và số đại biểu được bầu")
public class CouncilResource {

    private final Councils councils;
    private final Elections elections;
    private final CurrentOfficer officer;

    CouncilResource(Councils councils, Elections elections, CurrentOfficer officer) {
        this.councils = councils;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "Councils by code, with their seats and what is to be looked at",
            description = "A council is the prefix of its ballot type and its area, such as PC-12; NA-12 are the"
                    + " National Assembly deputies of province 12.")
    @APIResponse(responseCode = "200", description = "A page of councils")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Council> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "PROVINCIAL_COUNCIL") String ballotType,
            @RestQuery @Nullable @Parameter(description = "In this area, at any depth", example = "12") String within,
            @RestQuery @Nullable @Parameter(description = "With this flag", example = "SEATS_DIFFER") String flag,
            @BeanParam PageRequest page) {
        Election found = elections.require(election);
        BallotType type = Choice.of(BallotType.class, "ballotType", ballotType);
        CouncilFlag wanted = Choice.of(CouncilFlag.class, "flag", flag);
        Paging paging = page.paging(String.join("/", election, ballotType, within, flag));
        List<Council> rows = councils.all(found, type, within).stream()
                .filter(council -> council.code().compareTo(paging.after()) > 0)
                .filter(council -> wanted == null || council.flags().contains(wanted))
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(rows, paging, Council::code);
    }

    @GET
    @Path("{council}")
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "One council and how evenly people stand behind its seats",
            description = "Deviations are exact fractions, shown in percent with two decimals. A constituency that"
                    + " shares a commune with others counts its hamlets.")
    @APIResponse(responseCode = "200", description = "The composition")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "404", description = "not-found")
    public Composition composition(
            String election,
            String council,
            @RestQuery @Nullable @Parameter(description = "POPULATION (default) or VOTERS", example = "VOTERS")
                    String basis) {
        Election found = elections.require(election);
        Basis counted = Choice.of(Basis.class, "basis", basis);
        return councils.composition(found, council, counted == null ? Basis.POPULATION : counted);
    }

    @POST
    @Path("{council}/publication")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Record that the constituencies of a council are published",
            description = "Those of the National Assembly by the National Election Council, others by the council's"
                    + " committee (Art 10). From now on a document changes them.")
    @APIResponse(responseCode = "200", description = "The council with its publication")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: published already; election-locked")
    public Council publish(String election, String council, @NotNull @Valid PublicationDocument document) {
        return councils.publish(elections.require(election), council, document.document(), officer.get());
    }
}
