package vn.baucu.common.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Says in a header where the next page is, for a table has no other place for it. */
@Singleton
class NextPage {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            URI asked = request.getUriInfo().getRequestUri();
            response.getHeaders()
                    .add(
                            "Link",
                            "<" + asked.getRawPath() + "?" + query(asked.getRawQuery(), page.next())
                                    + ">; rel=\"next\"");
        }
    }

    private static String query(@Nullable String asked, String next) {
        Stream<String> others = Arrays.stream(
                        Objects.requireNonNullElse(asked, "").split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("after="));
        return Stream.concat(others, Stream.of("after=" + next)).collect(Collectors.joining("&"));
    }
}
