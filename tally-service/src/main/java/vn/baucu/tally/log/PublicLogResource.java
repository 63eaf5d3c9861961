package vn.baucu.tally.log;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.baucu.common.access.PublicAccess;

/** The files with which everybody verifies what was published, without a token. */
@Path("/public/v1/elections/{election}/minutes-log")
@Tag(name = "Log of minutes")
public class PublicLogResource {

    private final PublicLog log;

    PublicLogResource(PublicLog log) {
        this.log = log;
    }

    @GET
    @Path("key")
    @PublicAccess
    @Operation(summary = "The public key of the log, for everybody")
    @APIResponse(responseCode = "200", description = "The key")
    @APIResponse(responseCode = "404", description = "Nothing was published yet")
    public LogKeyView key(String election) {
        return log.key(election);
    }

    @GET
    @Path("files/published")
    @Produces("text/plain")
    @PublicAccess
    @Operation(summary = "Of which bodies results were published")
    @APIResponse(responseCode = "200", description = "Lines of ballot type and area")
    @APIResponse(responseCode = "404", description = "Nothing was published yet")
    public String published(String election) {
        return log.published(election);
    }

    @GET
    @Path("files/leaves")
    @Produces("text/plain")
    @PublicAccess
    @Operation(
            summary = "Part of the file of leaves, for everybody",
            description = "A leaf of results that are not published yet has a dash in place of its document.")
    @APIResponse(responseCode = "200", description = "Lines of position, hash and document")
    @APIResponse(responseCode = "404", description = "Nothing was published yet")
    public String leaves(
            String election,
            @RestQuery @DefaultValue("0") @Min(0) long from,
            @RestQuery @DefaultValue("1000") @Min(1) @Max(10_000) int lines) {
        return log.leaves(election, from, lines);
    }

    @GET
    @Path("files/checkpoints")
    @Produces("text/plain")
    @PublicAccess
    @Operation(summary = "Part of the file of checkpoints, for everybody")
    @APIResponse(responseCode = "200", description = "Lines of election, size, root, time, key and signature")
    @APIResponse(responseCode = "404", description = "Nothing was published yet")
    public String checkpoints(
            String election,
            @RestQuery @DefaultValue("0") @Min(0) long after,
            @RestQuery @DefaultValue("1000") @Min(1) @Max(10_000) int lines) {
        return log.checkpoints(election, after, lines);
    }

    @GET
    @Path("files/figures")
    @Produces("text/plain")
    @PublicAccess
    @Operation(
            summary = "Part of the file of figures, for everybody",
            description = "Sums of what was published; pass the three names of the last line as after.")
    @APIResponse(responseCode = "200", description = "A line of JSON for each sum")
    @APIResponse(responseCode = "404", description = "Nothing was published yet")
    public String figures(
            String election,
            @RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("1000") @Min(1) @Max(10_000) int lines) {
        return log.figures(election, after, lines);
    }
}
