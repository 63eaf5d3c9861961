package vn.baucu.tally.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.PublicAccess;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;

/** What was published, on the public plane: for everybody, without a token, kept by caches. */
@Path("/public/v1")
@Tag(name = "Publications")
public class PublicPublicationResource {

    private final Elections elections;
    private final PublicationStore store;
    private final PublicationKeys keys;

    PublicPublicationResource(Elections elections, PublicationStore store, PublicationKeys keys) {
        this.elections = elections;
        this.store = store;
        this.keys = keys;
    }

    @GET
    @Path("elections/{election}/publications")
    @Produces({"application/json", "text/csv"})
    @PublicAccess
    @Operation(summary = "What was published, without a token")
    @APIResponse(responseCode = "200", description = "A page of publications; ETag names what it says")
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    @APIResponse(responseCode = "404", description = "No such election")
    public Page<PublicationLine> list(
            String election,
            @RestQuery @Nullable BallotType ballotType,
            @RestQuery @Pattern(regexp = "[A-Za-z0-9]{1,10}") @Nullable String area,
            @BeanParam PageRequest page) {
        elections.require(election);
        return store.list(
                election,
                ballotType,
                area,
                page.paging(String.join("/", "public publications", "" + ballotType, "" + area)));
    }

    @GET
    @Path("elections/{election}/publications/{ballotType}/areas/{area}/latest")
    @PublicAccess
    @Operation(summary = "The latest publication of a body's results, without a token")
    @APIResponse(responseCode = "200", description = "The publication; ETag names what it says")
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    @APIResponse(responseCode = "404", description = "Nothing was published yet")
    public Publication latest(String election, BallotType ballotType, String area) {
        Subject subject = new Subject(election, ballotType, area);
        return store.latest(subject).orElseThrow(() -> PublicationResource.notFound(subject));
    }

    @GET
    @Path("elections/{election}/publications/{ballotType}/areas/{area}/{number}")
    @PublicAccess
    @Operation(
            summary = "One publication, without a token",
            description = "What it says never changes; whether a later one puts it right is told beside it.")
    @APIResponse(responseCode = "200", description = "The publication; ETag names what it says")
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    @APIResponse(responseCode = "404", description = "No such publication")
    public Publication get(String election, BallotType ballotType, String area, @Min(1) int number) {
        Subject subject = new Subject(election, ballotType, area);
        return store.find(subject, number).orElseThrow(() -> PublicationResource.notFound(subject));
    }

    @GET
    @Path("elections/{election}/publications/{ballotType}/areas/{area}/{number}/document")
    @Produces("application/json")
    @PublicAccess
    @Operation(
            summary = "The published document as it was signed, without a token",
            description = "Its SHA-256 is the publication's hash; its signature is checked with the key named there.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublishedResults.class)))
    @APIResponse(
            responseCode = "206",
            description = "The part asked for by Range",
            content = @Content(mediaType = "application/json"))
    @APIResponse(responseCode = "404", description = "No such publication")
    @APIResponse(responseCode = "416", description = "range-not-satisfiable: the document has no such part")
    public RestResponse<byte[]> document(
            String election,
            BallotType ballotType,
            String area,
            @Min(1) int number,
            @Nullable @RestHeader("Range") String range,
            @Nullable @RestHeader("If-Range") String ifRange) {
        Subject subject = new Subject(election, ballotType, area);
        byte[] document = store.document(subject, number)
                .orElseThrow(() -> PublicationResource.notFound(subject))
                .getBytes(UTF_8);
        // It never changes, but whoever doubts that gets the whole.
        Optional<ByteRange> part = ifRange == null ? ByteRange.of(range, document.length) : Optional.empty();
        return part.map(asked -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.PARTIAL_CONTENT,
                                Arrays.copyOfRange(document, asked.first(), asked.last() + 1))
                        .header("Content-Range", asked.of(document.length)))
                .orElseGet(() -> RestResponse.ResponseBuilder.ok(document))
                .header("Accept-Ranges", "bytes")
                .build();
    }

    @GET
    @Path("publication-keys")
    @Produces({"application/json", "text/csv"})
    @PublicAccess
    @Operation(
            summary = "The public keys of publications, without a token",
            description = "A key that is no longer used stays in the list.")
    @APIResponse(responseCode = "200", description = "A page of keys; ETag names what it says")
    public Page<PublicationKey> keys(@BeanParam PageRequest page) {
        return keys.list(page.paging("public publication-keys"));
    }
}
