package vn.baucu.tally.statistics;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.common.access.DutyRequired;

/** The statistics of an area as the forms have them. */
@Path("/api/v1/elections/{election}/statistics/areas/{area}")
@Tag(name = "Statistics", description = "Thống kê kết quả bầu cử (mẫu 30/HĐBC, 32/HĐBC)")
public class StatisticsResource {

    private final Statistics statistics;

    StatisticsResource(Statistics statistics) {
        this.statistics = statistics;
    }

    @GET
    @Path("preliminary")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "Preliminary statistics (form 30/HĐBC)",
            description =
                    "As it stands: each line tells how many minutes are in and how many constituencies are settled.")
    public StatisticsView preliminary(String election, String area) {
        return statistics.of(election, area, StatisticsKind.PRELIMINARY);
    }

    @GET
    @Path("official")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "Official statistics (form 32/HĐBC)",
            description = "Once every constituency of the area is certified and no further round is pending.")
    @APIResponse(responseCode = "200", description = "The statistics")
    @APIResponse(responseCode = "409", description = "Something is not certified, or pending: violations name it")
    public StatisticsView official(String election, String area) {
        return statistics.of(election, area, StatisticsKind.OFFICIAL);
    }
}
