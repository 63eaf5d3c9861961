package vn.baucu.gateway.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.gateway.refusal.Explanations.Page;
import vn.baucu.gateway.refusal.Explanations.Said;

/** The pages behind {@code type}: whoever meets a refusal can read there what it means and what to do. */
@Singleton
class ProblemPages {

    private static final String ROOT = "/problems";

    private final ObjectMapper json;
    private final Refusals refusals;
    private @Nullable Map<String, Page> pages;

    ProblemPages(ObjectMapper json, Refusals refusals) {
        this.json = json;
        this.refusals = refusals;
    }

    void publish(@Observes Router router) {
        router.get(ROOT).handler(this::all);
        router.head(ROOT).handler(this::all);
        router.get(ROOT + "/:slug").handler(this::one);
        router.head(ROOT + "/:slug").handler(this::one);
        router.route(ROOT + "*").handler(this::otherMethod);
    }

    private void all(RoutingContext context) {
        Map<String, Page> known = pages();
        if (wantsJson(context.request())) {
            answer(context, "application/json", write(known.values()));
            return;
        }
        StringBuilder rows = new StringBuilder(8_192);
        known.forEach((slug, page) -> rows.append("<tr><td>")
                .append(statuses(page))
                .append("<td><a href=\"")
                .append(page.type())
                .append("\">")
                .append(escape(page.vi().title()))
                .append("</a><td lang=\"en\">")
                .append(escape(page.en().title())));
        answer(
                context,
                "text/html; charset=utf-8",
                html(
                        "Các lỗi có thể gặp",
                        "<h1>Các lỗi có thể gặp <small lang=\"en\">What can go wrong</small></h1><table>" + rows
                                + "</table>"));
    }

    private void one(RoutingContext context) {
        Page page = pages().get(context.pathParam("slug"));
        if (page == null) {
            refusals.send(context.request(), ProblemType.NOT_FOUND);
        } else if (wantsJson(context.request())) {
            answer(context, "application/json", write(page));
        } else {
            boolean english = Language.of(context.request()).getLanguage().equals("en");
            String vi = section("vi", page.vi(), "Cách xử lý");
            String en = section("en", page.en(), "What to do");
            String body = (english ? en + vi : vi + en) + "<p><code>" + page.type() + "</code> · HTTP " + statuses(page)
                    + "<p><a href=\"" + ROOT + "\">" + (english ? "All problems" : "Tất cả các lỗi") + "</a>";
            answer(context, "text/html; charset=utf-8", html((english ? page.en() : page.vi()).title(), body));
        }
    }

    private static String statuses(Page page) {
        return page.status().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void otherMethod(RoutingContext context) {
        refusals.send(context.request(), ProblemType.METHOD_NOT_ALLOWED);
    }

    private Map<String, Page> pages() {
        Map<String, Page> known = pages;
        if (known == null) {
            known = Explanations.pages(json);
            pages = known;
        }
        return known;
    }

    private static boolean wantsJson(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("json") && !accepted.contains("text/html");
    }

    private static void answer(RoutingContext context, String type, String body) {
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String section(String language, Said said, String remedy) {
        return "<section lang=\"" + language + "\"><h1>" + escape(said.title()) + "</h1><p>" + escape(said.meaning())
                + "<p><strong>" + remedy + ":</strong> " + escape(said.remedy()) + "</section>";
    }

    private static String html(String title, String body) {
        return "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + escape(title) + "</title>"
                + "<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
                + "small,section[lang]+section{color:#555}td{padding:.2rem 1rem .2rem 0}</style>" + body;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
