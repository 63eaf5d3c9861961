package vn.baucu.tally.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.file.Download;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.job.Job;
import vn.baucu.common.job.Jobs;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.Round;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.tally.form.FormView.Place;
import vn.baucu.tally.typesetting.Typesetting;

/** The official forms, as PDF and as DOCX. */
@Path("/api/v1/elections/{election}/forms")
@Tag(name = "Forms", description = "Mẫu biên bản, biểu thống kê chính thức (PDF, DOCX)")
public class FormResource {

    private static final String FILES = "application/octet-stream";
    private static final String FILE = "The form as the list names it, and .pdf or .docx";
    private static final String VERSION = "Without it the one that counts; one that was replaced says so on its pages";
    private static final String SHOWN = "The form. Superseded-By names the version that took its place, if one did";

    private final Forms forms;
    private final Prints prints;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    FormResource(Forms forms, Prints prints, Jobs jobs, CurrentOfficer officer) {
        this.forms = forms;
        this.prints = prints;
        this.jobs = jobs;
        this.officer = officer;
    }

    @GET
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "The forms of an election",
            description = "Those of its term. The same number means different forms in different terms.")
    public List<FormLine> list(String election) {
        return forms.of(election);
    }

    @GET
    @Path("polling-areas/{pollingArea}/{ballotType}/{file}")
    @Produces(FILES)
    @DutyRequired({POLLING_TEAM, COMMITTEE, BOARD, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "A form of a polling team: its minutes, or the inventory of ballots")
    @APIResponse(responseCode = "200", description = SHOWN)
    @APIResponse(responseCode = "304", description = "If-None-Match names the form there is")
    @APIResponse(responseCode = "409", description = "They wait for an independent second entry")
    @APIResponse(responseCode = "422", description = "contest-mismatch: the ballot is not voted on there")
    public RestResponse<InputStream> ofPollingArea(
            String election,
            String pollingArea,
            BallotType ballotType,
            @Parameter(description = FILE, example = "20-hdbc-qh.pdf") String file,
            @RestQuery @DefaultValue("FIRST") Round round,
            @RestQuery @Min(1) @Parameter(description = VERSION) @Nullable Integer version,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return shown(election, file, Place.POLLING_AREA, pollingArea, ballotType, round, version, ifNoneMatch);
    }

    @GET
    @Path("constituencies/{constituency}/{file}")
    @Produces(FILES)
    @DutyRequired({BOARD, COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "A form of an election board: what it determined and certified")
    @APIResponse(responseCode = "200", description = SHOWN)
    @APIResponse(responseCode = "304", description = "If-None-Match names the form there is")
    public RestResponse<InputStream> ofConstituency(
            String election,
            String constituency,
            @Parameter(description = FILE, example = "21-hdbc-qh.pdf") String file,
            @RestQuery @DefaultValue("FIRST") Round round,
            @RestQuery @Min(1) @Parameter(description = VERSION) @Nullable Integer version,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return shown(election, file, Place.CONSTITUENCY, constituency, null, round, version, ifNoneMatch);
    }

    @GET
    @Path("areas/{area}/{file}")
    @Produces(FILES)
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "A form of an election committee: its summing-up, or statistics")
    @APIResponse(responseCode = "200", description = SHOWN)
    @APIResponse(responseCode = "304", description = "If-None-Match names the form there is")
    @APIResponse(responseCode = "409", description = "For official statistics something is not certified yet")
    public RestResponse<InputStream> ofArea(
            String election,
            String area,
            @Parameter(description = FILE, example = "22-hdbc-qh.pdf") String file,
            @RestQuery @Min(1) @Parameter(description = VERSION) @Nullable Integer version,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return shown(election, file, Place.AREA, area, null, Round.FIRST, version, ifNoneMatch);
    }

    @POST
    @Path("areas/{area}/prints")
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Idempotent
    @Transactional
    @Operation(
            summary = "Print all forms of a kind in an area",
            description = "As a job: its counts tell how many were printed and how many were left out because this"
                    + " reader may not see them yet. When it is DONE the files are at prints/{job}. At most 1000.")
    @APIResponse(responseCode = "202", description = "Queued")
    @APIResponse(
            responseCode = "409",
            description = "state-conflict: nothing to print, or too much at once; request-in-progress")
    @APIResponse(responseCode = "422", description = "Only PDF can be merged")
    public RestResponse<Job> print(String election, String area, @NotNull @Valid PrintDocument document) {
        PrintOrder order = prints.order(election, area, document, officer.get());
        return jobs.order(
                election, Printing.KIND, officer.get(), Json.write(order).getBytes(UTF_8));
    }

    @GET
    @Path("areas/{area}/prints/{job}")
    @Produces(FILES)
    @DutyRequired({COMMITTEE, NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "Download what a job has printed",
            description = "Not found (404) before the job is DONE, and for others than the one who ordered it.")
    @APIResponse(responseCode = "200", description = "The files; ETag is the SHA-256")
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    public RestResponse<InputStream> printed(
            String election, String area, UUID job, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        Print print = prints.require(election, area, job, officer.get());
        return Download.of(print.name(), print.mediaType(), print.sha256(), ifNoneMatch, () -> prints.content(job));
    }

    private RestResponse<InputStream> shown(
            String election,
            String file,
            Place kind,
            String place,
            @Nullable BallotType ballotType,
            Round round,
            @Nullable Integer version,
            @Nullable String ifNoneMatch) {
        int dot = Math.max(0, file.lastIndexOf('.'));
        Typesetting typesetting = Arrays.stream(Typesetting.values())
                .filter(type -> file.substring(dot).equals("." + type.ending()))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(new Sentence("tệp {0}", "file {0}").with(file)));
        FilledForm form = forms.fill(
                forms.order(election, file.substring(0, dot), kind, place, ballotType, round, version, officer.get()));
        RestResponse<InputStream> download = Download.of(
                form.name() + "." + typesetting.ending(),
                typesetting.mediaType(),
                form.fingerprint(typesetting),
                ifNoneMatch,
                () -> typesetting.set(form.sheet()));
        if (form.latest() != null) {
            download.getHeaders().putSingle("Superseded-By", form.latest());
        }
        return download;
    }
}
