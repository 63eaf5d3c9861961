package vn.baucu.tally.surplus;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.problem.Versioned;

/** The records of a surplus of ballots. */
@Path("/api/v1/elections/{election}/polling-areas/{pollingArea}/minutes/{ballotType}/incidents")
@Tag(name = "Minutes")
public class SurplusResource {

    private final SurplusRecords records;
    private final CurrentOfficer officer;

    SurplusResource(SurplusRecords records, CurrentOfficer officer) {
        this.records = records;
        this.officer = officer;
    }

    @POST
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Record that more ballots were collected than issued",
            description = "Whoever opens the record signs it; another officer signs it too. Then minutes may name it in"
                    + " proceedings.incident and are taken with just this surplus (M2).")
    @APIResponse(responseCode = "201", description = "Opened and signed once; ETag is the number of signatures")
    @APIResponse(responseCode = "422", description = "validation-failed: there is no surplus")
    public RestResponse<SurplusRecord> open(
            String election, String pollingArea, BallotType ballotType, @NotNull @Valid SurplusDocument document) {
        SurplusRecord record = records.open(election, pollingArea, ballotType, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/polling-areas/{pollingArea}/minutes/{ballotType}"
                                + "/incidents/{incident}")
                        .build(election, pollingArea, ballotType, record.id()),
                record,
                record.signatures().size());
    }

    @POST
    @Path("{incident}/signatures")
    @DutyRequired({POLLING_TEAM, COMMITTEE, BOARD})
    @Idempotent
    @Transactional
    @Operation(summary = "Sign the record of a surplus as the second officer")
    @APIResponse(responseCode = "200", description = "Signed; ETag is the number of signatures")
    @APIResponse(responseCode = "409", description = "self-approval: signed it before; state-conflict: has two already")
    public RestResponse<SurplusRecord> sign(String election, String pollingArea, BallotType ballotType, UUID incident) {
        return shown(records.sign(election, pollingArea, ballotType, incident, officer.get()));
    }

    @GET
    @Path("{incident}")
    @DutyRequired({POLLING_TEAM, COMMITTEE, BOARD, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The record of a surplus with its signatures")
    public RestResponse<SurplusRecord> get(String election, String pollingArea, BallotType ballotType, UUID incident) {
        return shown(records.require(election, pollingArea, ballotType, incident));
    }

    private static RestResponse<SurplusRecord> shown(SurplusRecord record) {
        return Versioned.shown(record, record.signatures().size());
    }
}
