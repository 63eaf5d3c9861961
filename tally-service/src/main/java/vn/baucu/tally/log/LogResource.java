package vn.baucu.tally.log;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** Shows the log of minutes and proves that it only ever grows. */
@Path("/api/v1/elections/{election}/minutes/log")
@Tag(name = "Log of minutes", description = "Sổ cái biên bản, điểm chốt và bằng chứng")
public class LogResource {

    private final LogStore store;
    private final FigureLines figures;
    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final Elections elections;

    LogResource(LogStore store, FigureLines figures, Checkpoints checkpoints, Proofs proofs, Elections elections) {
        this.store = store;
        this.figures = figures;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.elections = elections;
    }

    @GET
    @Path("key")
    @DutyRequired(anywhere = true)
    @Operation(summary = "The public key that checkpoints are verified with")
    @APIResponse(responseCode = "200", description = "The key")
    @APIResponse(responseCode = "404", description = "Nothing is signed here")
    public LogKeyView key(String election) {
        elections.require(election);
        return checkpoints
                .key()
                .map(LogKeyView::of)
                .orElseThrow(() -> ProblemException.notFound(new Sentence("khóa của sổ cái", "key of the log")));
    }

    @GET
    @Path("checkpoints")
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "All checkpoints, oldest first")
    public Page<Checkpoint> checkpoints(String election, @BeanParam PageRequest page) {
        return checkpoints.list(log(election), page.paging("checkpoints"));
    }

    @GET
    @Path("checkpoints/latest")
    @DutyRequired(anywhere = true)
    @Operation(summary = "The latest checkpoint")
    public Checkpoint latest(String election) {
        return proofs.latest(log(election));
    }

    @GET
    @Path("consistency")
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "Proof that the log of an earlier checkpoint is the beginning of a later one",
            description = "Sizes are those of the checkpoints.")
    public ConsistencyProof consistency(
            String election, @RestQuery @DefaultValue("0") long from, @RestQuery @DefaultValue("0") long to) {
        return proofs.consistency(log(election), from, to);
    }

    @GET
    @Path("leaves")
    @Produces({"application/json", "text/csv"})
    @DutyRequired({NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "The leaves of the log, in order", description = "Figures, receipts and hashes; no persons.")
    public Page<Leaf> leaves(String election, @BeanParam PageRequest page) {
        return store.leaves(log(election), page.paging("leaves"));
    }

    @GET
    @Path("files/leaves")
    @Produces("text/plain")
    @DutyRequired({NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(summary = "Part of the file of leaves that the verifier reads", description = "Empty behind the end.")
    @APIResponse(responseCode = "200", description = "Lines of position, hash and document")
    public String leafLines(
            String election,
            @RestQuery @DefaultValue("0") @Min(0) long from,
            @RestQuery @DefaultValue("1000") @Min(1) @Max(10_000) int lines) {
        return store.leaves(log(election), from, lines).stream().map(Leaf::line).collect(Collectors.joining());
    }

    @GET
    @Path("files/checkpoints")
    @Produces("text/plain")
    @DutyRequired(anywhere = true)
    @Operation(summary = "Part of the file of checkpoints that the verifier reads")
    @APIResponse(responseCode = "200", description = "Lines of election, size, root, time, key and signature")
    public String checkpointLines(
            String election,
            @RestQuery @DefaultValue("0") @Min(0) long after,
            @RestQuery @DefaultValue("1000") @Min(1) @Max(10_000) int lines) {
        return checkpoints.list(log(election), after, lines).stream()
                .map(Checkpoint::line)
                .collect(Collectors.joining());
    }

    @GET
    @Path("files/figures")
    @Produces("text/plain")
    @DutyRequired({NATIONAL_COUNCIL, INSPECTOR, AUDITOR})
    @Operation(
            summary = "Part of the file of figures that the verifier reads",
            description = "Every sum with minutes in it, sorted; pass the three names of the last line as after.")
    @APIResponse(responseCode = "200", description = "A line of JSON for each sum")
    public String figureLines(
            String election,
            @RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("1000") @Min(1) @Max(10_000) int lines) {
        elections.require(election);
        return figures.of(election, after, lines);
    }

    /** While it rehearses, an election shows the log of the rehearsal. */
    private String log(String election) {
        return HeadRow.log(elections.require(election));
    }
}
