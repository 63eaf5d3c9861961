package vn.baucu.common.job;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.csv.CsvTable;
import vn.baucu.common.job.ImportRun.RowError;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** Shows how far a job is, to the one who ordered it. */
@Path("/api/v1/jobs/{service}/{job}")
@Tag(name = "Jobs", description = "Việc chạy lâu: nhập, xuất, in hàng loạt")
public class JobResource {

    private final Jobs jobs;
    private final CurrentOfficer officer;
    private final String service;

    JobResource(Jobs jobs, CurrentOfficer officer, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jobs = jobs;
        this.officer = officer;
        this.service = service;
    }

    @GET
    @DutyRequired(anywhere = true)
    @Operation(summary = "How far a job is", description = "A job of somebody else is not found (404).")
    public Job get(String service, UUID job) {
        return require(service, job);
    }

    @GET
    @Path("errors")
    @Produces(CsvTable.MEDIA_TYPE)
    @DutyRequired(anywhere = true)
    @Operation(summary = "What is wrong with the rows of an import, as CSV")
    public String errors(String service, UUID job) {
        require(service, job);
        StringWriter text = new StringWriter();
        CsvTable csv = new CsvTable(text, List.of("line", "column", "code", "message_vi", "message_en"));
        for (RowError error : jobs.errors(job)) {
            csv.add(List.of(
                    String.valueOf(error.line()),
                    error.column(),
                    error.code(),
                    error.message().vi(),
                    error.message().en()));
        }
        return text.toString();
    }

    private Job require(String named, UUID id) {
        Officer asking = officer.get();
        return jobs.find(id)
                .filter(job -> named.equals(service))
                .filter(job -> job.actor().equals(asking.name()) || asking.role() == Role.AUDITOR)
                .orElseThrow(() -> ProblemException.notFound(new Sentence("công việc {0}", "job {0}").with(id)));
    }
}
