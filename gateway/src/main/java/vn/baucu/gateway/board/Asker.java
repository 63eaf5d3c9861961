package vn.baucu.gateway.board;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import vn.baucu.gateway.request.RequestId;

/** In whose name something is read. */
record Asker(String authorization, String language, String request) {

    static Asker of(HttpServerRequest request) {
        String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return new Asker(
                request.getHeader(HttpHeaders.AUTHORIZATION),
                language == null ? "vi" : language,
                RequestId.of(request));
    }

    void on(RequestOptions options) {
        options.putHeader(HttpHeaders.AUTHORIZATION, authorization)
                .putHeader(HttpHeaders.ACCEPT_LANGUAGE, language)
                .putHeader(RequestId.HEADER, request);
    }
}
