package vn.baucu.committee.progress;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.area.Area;
import vn.baucu.committee.area.Areas;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Requests;
import vn.baucu.common.problem.Sentence;

/** The report on the preparation of an area (báo cáo công tác chuẩn bị bầu cử), as of now or of any time past. */
@Path("/api/v1/elections/{election}/areas/{area}/preparation-report")
@Tag(name = "Progress")
public class PreparationReportResource {

    private final Progress progress;
    private final Elections elections;
    private final Areas areas;
    private final Clock clock;

    PreparationReportResource(Progress progress, Elections elections, Areas areas, Clock clock) {
        this.progress = progress;
        this.elections = elections;
        this.areas = areas;
        this.clock = clock;
    }

    @GET
    @DutyRequired
    @Operation(
            summary = "The preparation of an area in words and figures",
            description = "With what was known then: a record that came later does not count. Vietnamese unless"
                    + " Accept-Language asks for English.")
    @APIResponse(responseCode = "200", description = "One line for each deadline that is counted")
    @APIResponse(responseCode = "400", description = "validation-failed: at")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election or area")
    public PreparationReport report(
            String election,
            String area,
            @RestQuery
                    @Nullable
                    @Parameter(description = "An instant, or a day of which the end counts", example = "2021-03-11")
                    String at,
            @Context HttpHeaders headers) {
        Election asked = elections.require(election);
        Area found = areas.find(election, area)
                .orElseThrow(
                        () -> ProblemException.notFound(new Sentence("đơn vị hành chính {0}", "area {0}").with(area)));
        Instant asOf = AsOf.of(at, Regimes.of(asked.regime()).zone(), clock);
        return PreparationReport.of(
                election, area, found.name(), asOf, progress.of(asked, found, asOf), Requests.locale(headers));
    }
}
