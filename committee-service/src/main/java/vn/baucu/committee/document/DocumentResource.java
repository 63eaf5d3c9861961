package vn.baucu.committee.document;

import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.FATHERLAND_FRONT;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
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

/** The register of official documents (sổ văn bản). */
@Path("/api/v1/elections/{election}/documents")
@Tag(name = "Documents")
public class DocumentResource {

    private final DocumentRegister register;
    private final Documents documents;
    private final Relations relations;
    private final Horizons horizons;
    private final Elections elections;
    private final CurrentOfficer officer;

    DocumentResource(
            DocumentRegister register,
            Documents documents,
            Relations relations,
            Horizons horizons,
            Elections elections,
            CurrentOfficer officer) {
        this.register = register;
        this.documents = documents;
        this.relations = relations;
        this.horizons = horizons;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "Documents of the places below and above one's duties",
            description = "Cancelled ones included. Words are found without tone marks in number and symbol, summary,"
                    + " signer and authority.")
    @APIResponse(responseCode = "200", description = "A page of documents")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Document> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "DECISION") String kind,
            @RestQuery @Nullable @Parameter(example = "REGISTERED") String state,
            @RestQuery @Nullable @Parameter(example = "PROVINCE") String level,
            @RestQuery @Nullable @Parameter(description = "Issued by this body here", example = "EC-12") String issuer,
            @RestQuery @Nullable @Parameter(description = "Of exactly this place", example = "12") String place,
            @RestQuery @Nullable @Parameter(description = "Of anything in this area", example = "12") String within,
            @RestQuery @Nullable @Parameter(description = "Dated from this day on") LocalDate from,
            @RestQuery @Nullable @Parameter(description = "Dated until this day, inclusive") LocalDate until,
            @RestQuery @Nullable @Parameter(description = "Words, without tone marks", example = "ke hoach bau cu")
                    String q,
            @RestQuery @Nullable @Parameter(description = "registered, date or latest", example = "latest") String sort,
            @BeanParam PageRequest page) {
        elections.require(election);
        DocumentFilter filter = DocumentFilter.of(kind, state, level, issuer, place, within, from, until, q);
        DocumentSort order = DocumentFilter.sort(sort);
        Paging paging = page.paging(election + filter + order);
        Horizon horizon = horizons.of(election, officer.get());
        return Page.of(documents.list(election, filter, order, horizon, paging), paging, order::keyOf);
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, FATHERLAND_FRONT},
            anywhere = true)
    @Operation(
            summary = "Register a document",
            description = "A document issued by a body here (issuer) gets the next number of its issuer, kind and year,"
                    + " without holes, and its symbol. One of an authority outside carries its own (authority, area,"
                    + " level, symbol). It is registered where one's duty covers the issuer or the area.")
    @APIResponse(responseCode = "201", description = "Registered; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed, malformed-json")
    @APIResponse(responseCode = "403", description = "area-out-of-scope; forbidden: a number of an election body")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "duplicate: this place has the document already")
    @APIResponse(
            responseCode = "422",
            description = "validation-failed: unknown body, area or related document, date out of range, what the"
                    + " register itself gives")
    public RestResponse<Document> enter(String election, @NotNull @Valid DocumentEntry entry) {
        Document document = register.enter(election, entry, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/documents/{document}")
                        .build(election, document.id()),
                document,
                document.version());
    }

    @GET
    @Path("{document}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "One document")
    @APIResponse(responseCode = "200", description = "The document; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: it stands neither below nor above one's duty")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Document> get(String election, UUID document) {
        elections.require(election);
        return shown(documents.require(election, document, officer.get()));
    }

    @PUT
    @Path("{document}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, FATHERLAND_FRONT},
            anywhere = true)
    @Operation(
            summary = "Put a document's entry right",
            description = "The whole entry with its relations. Kind and issuer stay; of a document issued here also its"
                    + " number and year, of one from outside its area and level. The audit keeps what was there.")
    @APIResponse(responseCode = "200", description = "The amended document; ETag is its new version")
    @APIResponse(responseCode = "400", description = "validation-failed, malformed-json")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it is cancelled; duplicate")
    @APIResponse(responseCode = "422", description = "validation-failed: what is fixed, relations in a circle")
    public RestResponse<Document> amend(
            String election,
            UUID document,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DocumentEntry entry) {
        return shown(register.amend(election, document, entry, ifMatch, officer.get()));
    }

    @POST
    @Path("{document}/cancellation")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, FATHERLAND_FRONT},
            anywhere = true)
    @Operation(
            summary = "Cancel a document",
            description = "Nothing is erased: the document stays readable with its number and the reason.")
    @APIResponse(responseCode = "200", description = "The cancelled document; ETag is its last version")
    @APIResponse(responseCode = "400", description = "validation-failed, malformed-json")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it is cancelled already")
    public RestResponse<Document> cancel(
            String election,
            UUID document,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Cancellation cancellation) {
        return shown(register.cancel(election, document, cancellation, ifMatch, officer.get()));
    }

    @GET
    @Path("{document}/relations")
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "A document's relations in both directions",
            description = "Those to documents that one may not read are left out.")
    @APIResponse(responseCode = "200", description = "What it relates to, and what relates to it")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public DocumentRelations relations(String election, UUID document) {
        elections.require(election);
        documents.require(election, document, officer.get());
        return relations.of(election, document, horizons.of(election, officer.get()));
    }

    private static RestResponse<Document> shown(Document document) {
        return Versioned.shown(document, document.version());
    }
}
