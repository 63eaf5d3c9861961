package vn.baucu.committee.complaint;

import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;
import static vn.baucu.common.access.Role.REGISTRAR;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.complaint.ComplaintHandling.Handled;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.problem.Versioned;

/** The steps of a file: only the body that has it takes them. */
@Path("/api/v1/elections/{election}/complaints")
@Tag(name = "Complaints")
public class ComplaintStepResource {

    private final ComplaintHandling handling;
    private final CurrentOfficer officer;

    ComplaintStepResource(ComplaintHandling handling, CurrentOfficer officer) {
        this.handling = handling;
        this.officer = officer;
    }

    @POST
    @Path("{complaint}/acknowledgement")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Take over a file that was forwarded", description = "FORWARDED to RECEIVED.")
    @APIResponse(responseCode = "200", description = "The complaint as it is now; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: another body has the file")
    @APIResponse(responseCode = "404", description = "not-found: no such file on one's trail")
    @APIResponse(responseCode = "409", description = "state-conflict: the state does not allow it")
    public RestResponse<Complaint> acknowledge(
            String election,
            UUID complaint,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepDocuments.Acknowledgement acknowledgement) {
        return shown(
                handling.acknowledge(new Handled(election, complaint, ifMatch, officer.get()), acknowledgement.note()));
    }

    @POST
    @Path("{complaint}/assignment")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(
            summary = "Say who works on it",
            description = "RECEIVED or ASSIGNED to ASSIGNED; somebody with a duty at the body that has the file.")
    @APIResponse(responseCode = "200", description = "The complaint as it is now; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: another body has the file")
    @APIResponse(responseCode = "404", description = "not-found: no such file on one's trail")
    @APIResponse(
            responseCode = "409",
            description = "state-conflict: the state does not allow it; election-locked: stopped by Art 61.2")
    @APIResponse(
            responseCode = "422",
            description = "validation-failed: not-of-the-body, that person has no duty there")
    public RestResponse<Complaint> assign(
            String election,
            UUID complaint,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepDocuments.Assignment assignment) {
        return shown(handling.assign(
                new Handled(election, complaint, ifMatch, officer.get()), assignment.handler(), assignment.note()));
    }

    @POST
    @Path("{complaint}/forwarding")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(
            summary = "Send the file up or down the line",
            description =
                    "RECEIVED or ASSIGNED to FORWARDED; a decided one goes up where the decision does not end the matter.")
    @APIResponse(responseCode = "200", description = "The complaint as it is now; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: another body has the file")
    @APIResponse(responseCode = "404", description = "not-found: no such file on one's trail")
    @APIResponse(
            responseCode = "409",
            description = "state-conflict: the state does not allow it; election-locked: stopped by Art 61.2")
    @APIResponse(responseCode = "422", description = "validation-failed: that body is not on the line")
    public RestResponse<Complaint> forward(
            String election,
            UUID complaint,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepDocuments.Forwarding forwarding) {
        return shown(handling.forward(new Handled(election, complaint, ifMatch, officer.get()), forwarding));
    }

    @POST
    @Path("{complaint}/resolution")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(
            summary = "Decide",
            description =
                    "Only the competent body, or one above it. Stopped about candidates from ten days before the election day but for a clear case (Art 61.2).")
    @APIResponse(responseCode = "200", description = "The complaint as it is now; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: another body has the file")
    @APIResponse(responseCode = "404", description = "not-found: no such file on one's trail")
    @APIResponse(
            responseCode = "409",
            description = "state-conflict: the state does not allow it; election-locked: stopped by Art 61.2")
    @APIResponse(responseCode = "422", description = "validation-failed: another body is competent")
    public RestResponse<Complaint> resolve(
            String election,
            UUID complaint,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepDocuments.Resolution resolution) {
        return shown(handling.resolve(new Handled(election, complaint, ifMatch, officer.get()), resolution));
    }

    @POST
    @Path("{complaint}/refusal")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Do not process it", description = "Found to be anonymous or impersonated (Art 61.3).")
    @APIResponse(responseCode = "200", description = "The complaint as it is now; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: another body has the file")
    @APIResponse(responseCode = "404", description = "not-found: no such file on one's trail")
    @APIResponse(responseCode = "409", description = "state-conflict: the state does not allow it")
    public RestResponse<Complaint> refuse(
            String election,
            UUID complaint,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepDocuments.End end) {
        return shown(handling.refuse(new Handled(election, complaint, ifMatch, officer.get()), end.reason()));
    }

    @POST
    @Path("{complaint}/withdrawal")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Record that the complainant withdrew it", description = "Any open state to WITHDRAWN.")
    @APIResponse(responseCode = "200", description = "The complaint as it is now; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: another body has the file")
    @APIResponse(responseCode = "404", description = "not-found: no such file on one's trail")
    @APIResponse(responseCode = "409", description = "state-conflict: the state does not allow it")
    public RestResponse<Complaint> withdraw(
            String election,
            UUID complaint,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepDocuments.End end) {
        return shown(handling.withdraw(new Handled(election, complaint, ifMatch, officer.get()), end.reason()));
    }

    @POST
    @Path("{complaint}/handover")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(
            summary = "Hand over what the election leaves open",
            description = "After election day, to those whom Art 61.4 names.")
    @APIResponse(responseCode = "200", description = "The complaint as it is now; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: another body has the file")
    @APIResponse(responseCode = "404", description = "not-found: no such file on one's trail")
    @APIResponse(responseCode = "409", description = "state-conflict: the state does not allow it")
    public RestResponse<Complaint> handOver(
            String election,
            UUID complaint,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StepDocuments.End end) {
        return shown(handling.handOver(new Handled(election, complaint, ifMatch, officer.get()), end.reason()));
    }

    private static RestResponse<Complaint> shown(Complaint complaint) {
        return Versioned.shown(complaint, complaint.version());
    }
}
