package vn.baucu.tally.offline;

import static vn.baucu.common.access.Role.AUDITOR;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.Versioned;

/** The devices that a team signs with when there is no network. */
@Path("/api/v1/elections/{election}/minutes/{pollingArea}/devices")
@Tag(name = "Minutes without network", description = "Biên bản nhập khi không có mạng, ký bằng thiết bị đã đăng ký")
public class DeviceResource {

    private final Devices devices;
    private final CurrentOfficer officer;

    DeviceResource(Devices devices, CurrentOfficer officer) {
        this.devices = devices;
        this.officer = officer;
    }

    @POST
    @DutyRequired(POLLING_TEAM)
    @Idempotent
    @Transactional
    @Operation(
            summary = "Register one's device for the team",
            description = "Its public key alone, P-256 or Ed25519. What it signs, its officer has entered.")
    @APIResponse(
            responseCode = "201",
            description = "Registered; its id is the kid of its signatures, ETag its version")
    @APIResponse(responseCode = "422", description = "validation-failed: the key is none")
    public RestResponse<Device> register(String election, String pollingArea, @NotNull @Valid DeviceDocument document) {
        Device device = devices.register(election, pollingArea, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/minutes/{pollingArea}/devices/{device}")
                        .build(election, pollingArea, device.id()),
                device,
                device.version());
    }

    @GET
    @DutyRequired({POLLING_TEAM, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The devices of a team", description = "100 at the most, the oldest first.")
    public List<Device> list(String election, String pollingArea) {
        return devices.of(election, pollingArea);
    }

    @POST
    @Path("{device}/revocation")
    @DutyRequired({POLLING_TEAM, COMMITTEE})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Revoke a device that is lost or no longer used",
            description = "Nothing that it signs is taken from now on.")
    @APIResponse(responseCode = "200", description = "Revoked; ETag is its version")
    @APIResponse(responseCode = "409", description = "state-conflict: it is revoked already")
    public RestResponse<Device> revoke(
            String election, String pollingArea, UUID device, @Nullable @RestHeader("If-Match") String ifMatch) {
        Device revoked = devices.revoke(election, pollingArea, device, new Precondition(ifMatch), officer.get());
        return Versioned.shown(revoked, revoked.version());
    }
}
