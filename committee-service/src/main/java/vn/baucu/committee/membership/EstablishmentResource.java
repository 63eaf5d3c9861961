package vn.baucu.committee.membership;

import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Bodies;
import vn.baucu.committee.body.Body;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.job.Job;
import vn.baucu.common.job.Jobs;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Versioned;

/** Bodies come into being (thành lập), and their mandates end. */
@Path("/api/v1/elections/{election}/bodies")
@Tag(name = "Bodies")
public class EstablishmentResource {

    private final Establishment establishment;
    private final Dissolution dissolution;
    private final Bodies bodies;
    private final Elections elections;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    EstablishmentResource(
            Establishment establishment,
            Dissolution dissolution,
            Bodies bodies,
            Elections elections,
            Jobs jobs,
            CurrentOfficer officer) {
        this.establishment = establishment;
        this.dissolution = dissolution;
        this.bodies = bodies;
        this.elections = elections;
        this.jobs = jobs;
        this.officer = officer;
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Establish a body",
            description = "With all its members, by one decision. Sizes and positions are those of the law; the number"
                    + " of members or deputies may differ for a reason, and the body is then flagged. Committees are"
                    + " entered from above, other bodies by the committee of the place or one above.")
    @APIResponse(responseCode = "201", description = "Established; ETag is the version of the body and its members")
    @APIResponse(responseCode = "400", description = "validation-failed, malformed-json")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "duplicate: it was established already; the same person twice")
    @APIResponse(
            responseCode = "422",
            description =
                    "validation-failed: size, position-*, not-the-authority, unknown-scope, not-in-regime, number,"
                            + " setting, birth, duplicate, self-appointment, candidate (Art 27)")
    public RestResponse<Body> establish(String election, @NotNull @Valid EstablishmentDocument document) {
        Election found = elections.require(election);
        Body body = establishment.establish(found, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/bodies/{body}")
                        .build(election, body.body()),
                body,
                body.version());
    }

    @POST
    @Path("{body}/dissolution")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "End the mandate of a body",
            description = "Election boards and polling teams end by the publication of results; others when they have"
                    + " reported (Art 20, 28). All duties from seats on the body end at once.")
    @APIResponse(responseCode = "200", description = "The body without mandate; ETag is the new version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: the mandate has ended already")
    @APIResponse(responseCode = "422", description = "validation-failed: ends-before-start")
    public RestResponse<Body> dissolve(
            String election,
            @Parameter(example = "EC-12") String body,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DissolutionDocument document) {
        dissolution.order(elections.require(election), body, document, ifMatch, officer.get());
        Body after = bodies.require(election, body);
        return Versioned.shown(after, after.version());
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Import bodies",
            description = "CSV, UTF-8, columns kind, scope, name, actor, area, decision_number, decision_date, issuer,"
                    + " signer, and if need be number, setting, covers (separated by semicolons), reason. The bodies have"
                    + " no members yet and are flagged until a file of members gives them some.")
    @APIResponse(responseCode = "202", description = "A job; Location shows its progress and its rows' errors")
    @APIResponse(responseCode = "200", description = "The same file again: the job it already has")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(responseCode = "409", description = "request-in-progress")
    @APIResponse(responseCode = "422", description = "upload-rejected, file-type-mismatch, import-row-errors: header")
    public RestResponse<Job> importBodies(
            String election,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = """
                            kind,scope,name,actor,area,decision_number,decision_date,issuer,signer
                            POLLING_TEAM,03388-001,,PEOPLES_COMMITTEE,03388,45/QĐ-UBND,2021-04-01,Ủy ban nhân dân phường Đoàn Kết,Lò Văn Mẫu
                            """))
                    byte[] csv) {
        elections.require(election);
        return jobs.submit(election, BodyImport.KIND, officer.get(), csv);
    }
}
