package vn.baucu.tally.workbook;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.file.Download;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** Tables of results to take away. */
@Path("/api/v1/elections/{election}/tables/{ballotType}/areas/{area}/{file}")
@Tag(name = "Tables", description = "Bảng kết quả (XLSX)")
public class TableResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ResultTables tables;

    TableResource(ResultTables tables) {
        this.tables = tables;
    }

    @GET
    @Produces(XLSX)
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "A table of results as a workbook",
            description = "children.xlsx: the areas directly below; constituencies.xlsx; candidates.xlsx: the votes of"
                    + " each; winners.xlsx: by what boards have certified. The figures are those of the tallies.")
    @APIResponse(responseCode = "200", description = "The workbook; ETag is the SHA-256 of its rows")
    @APIResponse(responseCode = "304", description = "If-None-Match names the table there is")
    public RestResponse<InputStream> get(
            String election,
            BallotType ballotType,
            String area,
            @Parameter(description = "Which table", example = "children.xlsx") String file,
            @RestQuery @DefaultValue("FIRST") Round round,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        ResultTable table = ResultTable.of(file)
                .orElseThrow(() -> ProblemException.notFound(new Sentence("bảng {0}", "table {0}").with(file)));
        Sheet sheet = tables.of(table, election, ballotType, area, round);
        String name = table.file() + "-" + ballotType.prefix() + "-" + area + ".xlsx";
        return Download.of(name, XLSX, Fingerprint.of(sheet.toString()), ifNoneMatch, sheet::written);
    }
}
