package vn.baucu.common.publicplane;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.json.Json;

/** Lets caches keep what everybody may read, and tells a reader who has it that it is the same still. */
@Singleton
class PublicAnswers {

    private static final String PUBLIC = "/public/";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != OK
                || !response.hasEntity()
                || !request.getUriInfo().getRequestUri().getRawPath().startsWith(PUBLIC)) {
            return;
        }
        String tag =
                "\"" + Fingerprint.of(String.valueOf(response.getMediaType()), Json.write(response.getEntity())) + "\"";
        response.getHeaders().putSingle("ETag", tag);
        response.getHeaders().putSingle("Cache-Control", "public, max-age=60");
        response.getHeaders().putSingle("Vary", "Accept");
        String known = request.getHeaderString("If-None-Match");
        if (known != null && known.contains(tag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }
}
