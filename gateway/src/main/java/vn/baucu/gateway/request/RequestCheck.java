package vn.baucu.gateway.request;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;

/** Refuses what no operation takes, before anything else is looked at. */
public final class RequestCheck {

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADERS = 8 * 1024;
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private RequestCheck() {}

    public static @Nullable ProblemException refusal(HttpServerRequest request) {
        if (!METHODS.contains(request.method())) {
            return ProblemException.of(ProblemType.METHOD_NOT_ALLOWED);
        }
        if (!PathCheck.isPlain(pathOf(request.uri()))) {
            return ProblemException.of(ProblemType.AMBIGUOUS_PATH);
        }
        ProblemException folded = folded(request);
        return folded == null ? headers(request.headers()) : folded;
    }

    /** HTTP/2 has no lines to fold, and so no mark. */
    private static @Nullable ProblemException folded(HttpServerRequest request) {
        String mark = request.getHeader(FoldMarkingDecoder.MARK);
        if (FoldMarkingDecoder.FOLDED.equals(mark)) {
            return malformed(new Sentence(
                    "Một phần đầu bị ngắt thành nhiều dòng.", "A header is folded over more than one line."));
        }
        if (mark == null && request.version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            return ProblemException.of(ProblemType.SERVICE_UNAVAILABLE);
        }
        return null;
    }

    private static @Nullable ProblemException headers(MultiMap headers) {
        int count = 0;
        int length = 0;
        int authorizations = 0;
        int hosts = 0;
        for (Map.Entry<String, String> header : headers) {
            String name = header.getKey();
            if (name.equals(FoldMarkingDecoder.MARK)) {
                continue;
            }
            count++;
            length += name.length() + header.getValue().length() + 4;
            if (name.equalsIgnoreCase("Authorization")) {
                authorizations++;
            } else if (name.equalsIgnoreCase("Host")) {
                hosts++;
            }
        }
        if (count > MOST_HEADERS || length > LONGEST_HEADERS) {
            return ProblemException.of(ProblemType.HEADER_FIELDS_TOO_LARGE);
        }
        if (authorizations > 1 || hosts > 1) {
            return malformed(new Sentence("Một phần đầu bị lặp lại.", "A header that may stand once stands twice."));
        }
        if (headers.contains(HttpHeaders.CONTENT_LENGTH) && headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            return malformed(new Sentence(
                    "Content-Length và Transfer-Encoding loại trừ nhau.",
                    "Content-Length and Transfer-Encoding exclude each other."));
        }
        String coding = headers.get(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            return malformed(new Sentence("Chỉ nhận Transfer-Encoding: chunked.", "Only chunked bodies are taken."));
        }
        return null;
    }

    private static ProblemException malformed(Sentence why) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, why);
    }

    private static String pathOf(String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        int fragment = path.indexOf('#');
        return fragment < 0 ? path : "";
    }
}
