package vn.baucu.common.idempotency;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the kept answer again, marked as such. */
@Singleton
class ReplayMapper {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    @ServerExceptionMapper
    Response again(AlreadyAnswered replay) {
        KeptAnswer answer = replay.answer();
        Response.ResponseBuilder response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
        if (!answer.body().isEmpty()) {
            response.type(JSON).entity(answer.body());
        }
        answer.headers().forEach(response::header);
        return response.build();
    }
}
