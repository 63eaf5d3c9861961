package vn.baucu.tally.publication;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.common.access.PublicAccess;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;

/** The keys with which anybody checks what was published. */
@Path("/api/v1/publication-keys")
@Tag(name = "Publications")
public class PublicationKeyResource {

    private final PublicationKeys keys;

    PublicationKeyResource(PublicationKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @PublicAccess
    @Operation(
            summary = "The public keys of publications",
            description = "A key that is no longer used stays in the list.")
    public Page<PublicationKey> list(@BeanParam PageRequest page) {
        return keys.list(page.paging("publication-keys"));
    }
}
