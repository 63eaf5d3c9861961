package vn.baucu.committee.document;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** How many documents there are, by kind and issuer. */
@Path("/api/v1/elections/{election}/documents/counts")
@Tag(name = "Documents", description = "Văn bản")
public class DocumentCountResource {

    private final Counts counts;
    private final Horizons horizons;
    private final Elections elections;
    private final CurrentOfficer officer;

    DocumentCountResource(Counts counts, Horizons horizons, Elections elections, CurrentOfficer officer) {
        this.counts = counts;
        this.horizons = horizons;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @DutyRequired(anywhere = true)
    @Operation(summary = "How many documents, by kind", description = "As in \"over 40 documents, 07 decisions\".")
    @APIResponse(responseCode = "200", description = "The counts")
    @APIResponse(responseCode = "400", description = "validation-failed")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public DocumentCounts counts(
            String election,
            @RestQuery @Nullable @Parameter(description = "Issued by this body here", example = "EC-12") String issuer,
            @RestQuery @Nullable @Parameter(description = "Of exactly this place", example = "12") String place,
            @RestQuery @Nullable @Parameter(description = "Of anything in this area", example = "12") String within,
            @RestQuery @Nullable @Parameter(description = "Dated from this day on") LocalDate from,
            @RestQuery @Nullable @Parameter(description = "Dated until this day, inclusive") LocalDate until) {
        elections.require(election);
        DocumentFilter filter = DocumentFilter.of(null, null, null, issuer, place, within, from, until, null);
        return counts.of(election, filter, horizons.of(election, officer.get()));
    }

    @GET
    @Path("issuers")
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "How many documents, by issuer and kind")
    @APIResponse(responseCode = "200", description = "A page of counts")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<IssuerCounts> byIssuer(
            String election,
            @RestQuery @Nullable @Parameter(description = "Issued by this body here", example = "EC-12") String issuer,
            @RestQuery @Nullable @Parameter(description = "Of exactly this place", example = "12") String place,
            @RestQuery @Nullable @Parameter(description = "Of anything in this area", example = "12") String within,
            @RestQuery @Nullable @Parameter(description = "Dated from this day on") LocalDate from,
            @RestQuery @Nullable @Parameter(description = "Dated until this day, inclusive") LocalDate until,
            @BeanParam PageRequest page) {
        elections.require(election);
        DocumentFilter filter = DocumentFilter.of(null, null, null, issuer, place, within, from, until, null);
        Paging paging = page.paging(election + filter);
        return Page.of(
                counts.byIssuer(election, filter, horizons.of(election, officer.get()), paging),
                paging,
                IssuerCounts::sortKey);
    }
}
