package vn.baucu.common.idempotency;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the kept answer again, marked as such. */
@Singleton
class ReplayMapper {

    @ServerExceptionMapper
    Response again(AlreadyAnswered replay) {
        KeptAnswer answer = replay.answer();
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON)
                .header("Idempotency-Replayed", "true")
                .entity(answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }
}
