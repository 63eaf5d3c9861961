package vn.baucu.common.problem;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that tell the version of what they show, so that it can be changed. */
public final class Versioned {

    private Versioned() {}

    public static <T> RestResponse<T> shown(T record, long version) {
        return RestResponse.ResponseBuilder.ok(record)
                .header("ETag", Precondition.tag(version))
                .build();
    }

    public static <T> RestResponse<T> created(URI location, T record, long version) {
        return RestResponse.ResponseBuilder.<T>created(location)
                .entity(record)
                .header("ETag", Precondition.tag(version))
                .build();
    }
}
