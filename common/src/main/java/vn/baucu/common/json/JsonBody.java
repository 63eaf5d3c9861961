package vn.baucu.common.json;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/** Looks at a JSON body before it is read: not longer than the limit, and UTF-8 without a mark. */
@Provider
public class JsonBody implements ReaderInterceptor {

    private static final int LIMIT = 64 * 1024;

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        MediaType type = body.getMediaType();
        if (type != null && type.getSubtype().endsWith("json")) {
            int limit = limit(body);
            byte[] content = body.getInputStream().readNBytes(limit + 1);
            if (content.length > limit) {
                throw ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE);
            }
            if (isMarkedOrWide(content)) {
                throw ProblemException.of(ProblemType.BAD_ENCODING);
            }
            body.setInputStream(new ByteArrayInputStream(content));
        }
        return body.proceed();
    }

    private static int limit(ReaderInterceptorContext body) {
        return Arrays.stream(body.getAnnotations())
                .filter(BodyLimit.class::isInstance)
                .map(BodyLimit.class::cast)
                .mapToInt(BodyLimit::value)
                .findFirst()
                .orElse(LIMIT);
    }

    /** JSON begins with ASCII: a zero among its first bytes is UTF-16 or UTF-32, and FE, FF, EF begin a mark. */
    private static boolean isMarkedOrWide(byte[] content) {
        for (int i = 0; i < Math.min(4, content.length); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return content.length > 0
                && (content[0] == (byte) 0xFE || content[0] == (byte) 0xFF || content[0] == (byte) 0xEF);
    }
}
