package vn.baucu.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Answers with what arrived, or misbehaves when the query asks for it. */
final class PlayedServices {

    private final Vertx vertx = Vertx.vertx();

    int play(String service) {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> answer(service, request))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return server.actualPort();
    }

    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(String service, HttpServerRequest request) {
        String play = request.getParam("play", "echo");
        HttpServerResponse response = request.response();
        switch (play) {
            case "silence" -> request.resume();
            case "hang-up" -> request.connection().close();
            case "half" ->
                response.putHeader("Content-Length", "1000").write("half").onComplete(sent -> request.connection()
                        .close());
            case "empty-502" -> response.setStatusCode(502).end();
            case "stack-trace" -> response.setStatusCode(500).end("java.lang.IllegalStateException at vn.baucu");
            case "empty-404" -> response.setStatusCode(404).end();
            case "problem" ->
                response.setStatusCode(422)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"type\":\"/problems/arithmetic-error\",\"status\":422}");
            case "nothing" -> response.setStatusCode(204).end();
            case "not-modified" ->
                response.setStatusCode(304).putHeader("ETag", "\"1\"").end();
            case "created" ->
                response.setStatusCode(201)
                        .putHeader("Location", "http://" + request.authority() + "/api/v1/elections/2026")
                        .putHeader("ETag", "\"1\"")
                        .end();
            case "large" -> response.putHeader("Content-Type", "text/csv").end("a".repeat(5_000_000));
            default ->
                request.body().onSuccess(body -> response.putHeader("Content-Type", "application/json")
                        .end(echo(service, request, body.toString()).toBuffer()));
        }
    }

    private static JsonObject echo(String service, HttpServerRequest request, String body) {
        JsonObject headers = new JsonObject();
        for (Map.Entry<String, String> header : request.headers()) {
            headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue());
        }
        return new JsonObject()
                .put("service", service)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers)
                .put("length", body.length())
                .put("body", body.length() > 1000 ? "" : body);
    }
}
