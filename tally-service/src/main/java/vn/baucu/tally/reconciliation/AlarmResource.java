package vn.baucu.tally.reconciliation;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.OPERATOR;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;

/** Shows where a sum differs from its recomputation. */
@Path("/api/v1/elections/{election}/alarms")
@Tag(name = "Alarms", description = "Cảnh báo sai lệch số liệu")
public class AlarmResource {

    private final Alarms alarms;

    AlarmResource(Alarms alarms) {
        this.alarms = alarms;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired({NATIONAL_COUNCIL, INSPECTOR, AUDITOR, OPERATOR})
    @Operation(
            summary = "Alarms of the election, oldest first",
            description = "Those that stand, or all that ever were.")
    public Page<Alarm> all(
            String election, @RestQuery @DefaultValue("false") boolean resolved, @BeanParam PageRequest page) {
        return alarms.list(election, resolved, page.paging("alarms " + resolved));
    }

    @GET
    @Path("areas/{area}/{ballotType}")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR, OPERATOR})
    @Operation(summary = "Alarms of an area and of what lies below it")
    public Page<Alarm> ofArea(
            String election,
            BallotType ballotType,
            String area,
            @RestQuery @DefaultValue("false") boolean resolved,
            @BeanParam PageRequest page) {
        return below(election, ballotType, area, resolved, page);
    }

    @GET
    @Path("constituencies/{constituency}/{ballotType}")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({BOARD, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR, OPERATOR})
    @Operation(summary = "Alarms of a constituency", description = "While one stands its result is not certified.")
    public Page<Alarm> ofConstituency(
            String election,
            BallotType ballotType,
            String constituency,
            @RestQuery @DefaultValue("false") boolean resolved,
            @BeanParam PageRequest page) {
        return below(election, ballotType, constituency, resolved, page);
    }

    private Page<Alarm> below(
            String election, BallotType ballotType, String subject, boolean resolved, PageRequest page) {
        return alarms.list(
                election,
                ballotType,
                subject,
                resolved,
                page.paging(String.join("/", "alarms", ballotType.name(), subject, String.valueOf(resolved))));
    }
}
