package vn.baucu.tally.log;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.organisation.Elections;

/** Proves to a polling team that its receipt stands in the log. */
@Path("/api/v1/elections/{election}/polling-areas/{pollingArea}/minutes/{ballotType}/versions/{version}/inclusion")
@Tag(name = "Log of minutes")
public class InclusionResource {

    private final Proofs proofs;
    private final Elections elections;

    InclusionResource(Proofs proofs, Elections elections) {
        this.proofs = proofs;
        this.elections = elections;
    }

    @GET
    @DutyRequired({POLLING_TEAM, COMMITTEE, BOARD, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "Proof that a receipt stands in the log of minutes",
            description = "Against the latest checkpoint; anybody can check it with the log's public key alone.")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "No such version, or no checkpoint covers it yet")
    public InclusionProof inclusion(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Min(1) int version,
            @RestQuery @DefaultValue("FIRST") Round round) {
        return proofs.inclusion(HeadRow.log(elections.require(election)), pollingArea, ballotType, round, version);
    }
}
