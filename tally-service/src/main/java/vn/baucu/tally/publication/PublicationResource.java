package vn.baucu.tally.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.PublicAccess;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;

/** What was published, for everybody. */
@Path("/api/v1/elections/{election}/publications")
@Tag(name = "Publications", description = "Công bố kết quả bầu cử và danh sách những người trúng cử (Điều 86)")
public class PublicationResource {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";

    private final Elections elections;
    private final PublicationStore store;

    PublicationResource(Elections elections, PublicationStore store) {
        this.elections = elections;
        this.store = store;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @PublicAccess
    @Operation(
            summary = "What was published",
            description = "By body, area and number. A correction names what it corrects.")
    @APIResponse(responseCode = "200", description = "A page of publications")
    @APIResponse(responseCode = "404", description = "No such election")
    public Page<PublicationLine> list(
            String election,
            @RestQuery @Nullable BallotType ballotType,
            @RestQuery @Pattern(regexp = "[A-Za-z0-9]{1,10}") @Nullable String area,
            @BeanParam PageRequest page) {
        elections.require(election);
        return store.list(
                election, ballotType, area, page.paging(String.join("/", "publications", "" + ballotType, "" + area)));
    }

    @GET
    @Path("{ballotType}/areas/{area}/latest")
    @PublicAccess
    @Operation(summary = "The latest publication of a body's results")
    @APIResponse(responseCode = "200", description = "The publication; ETag is its hash")
    @APIResponse(responseCode = "304", description = "It is the one named in If-None-Match")
    @APIResponse(responseCode = "404", description = "Nothing was published yet")
    public RestResponse<Publication> latest(String election, BallotType ballotType, String area, Request request) {
        Subject subject = new Subject(election, ballotType, area);
        return shown(store.latest(subject).orElseThrow(() -> notFound(subject)), request);
    }

    @GET
    @Path("{ballotType}/areas/{area}/{number}")
    @PublicAccess
    @Operation(
            summary = "One publication",
            description = "What it says never changes; whether a later one puts it right is told beside it.")
    @APIResponse(
            responseCode = "200",
            description = "The publication; ETag is its hash, once it is put right with the number that does so")
    @APIResponse(responseCode = "304", description = "It is the one named in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such publication")
    public RestResponse<Publication> get(
            String election, BallotType ballotType, String area, @Min(1) int number, Request request) {
        Subject subject = new Subject(election, ballotType, area);
        return shown(store.find(subject, number).orElseThrow(() -> notFound(subject)), request);
    }

    @GET
    @Path("{ballotType}/areas/{area}/{number}/document")
    @Produces("application/json")
    @PublicAccess
    @Operation(
            summary = "The published document, byte by byte as it was signed",
            description = "Its SHA-256 is the publication's hash; its signature is checked with the key named there.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublishedResults.class)))
    @APIResponse(responseCode = "404", description = "No such publication")
    public RestResponse<byte[]> document(String election, BallotType ballotType, String area, @Min(1) int number) {
        Subject subject = new Subject(election, ballotType, area);
        String document = store.document(subject, number).orElseThrow(() -> notFound(subject));
        return RestResponse.ResponseBuilder.ok(document.getBytes(UTF_8))
                .header("Cache-Control", FOR_GOOD)
                .build();
    }

    private static RestResponse<Publication> shown(Publication publication, Request request) {
        Integer correctedBy = publication.correctedBy();
        EntityTag tag = new EntityTag(publication.hash() + (correctedBy == null ? "" : "-" + correctedBy));
        return request.evaluatePreconditions(tag) == null
                ? RestResponse.ResponseBuilder.ok(publication)
                        .tag(tag)
                        .header("Cache-Control", ASK_AGAIN)
                        .build()
                : RestResponse.ResponseBuilder.<Publication>create(RestResponse.Status.NOT_MODIFIED)
                        .tag(tag)
                        .build();
    }

    static ProblemException notFound(Subject subject) {
        return ProblemException.notFound(
                new Sentence("công bố kết quả {0}", "publication of results {0}").with(subject));
    }
}
