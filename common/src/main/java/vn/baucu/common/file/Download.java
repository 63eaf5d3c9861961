package vn.baucu.common.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Text;

/** A file on its way out: always an attachment, so that no browser shows or runs it in our name. */
public final class Download {

    private Download() {}

    /** The file, or nothing where the reader says that it has the one of that hash. */
    public static RestResponse<InputStream> of(
            String name, String mediaType, String sha256, @Nullable String ifNoneMatch, Supplier<byte[]> content) {
        if (ifNoneMatch != null && ifNoneMatch.contains(tag(sha256))) {
            return RestResponse.ResponseBuilder.<InputStream>notModified()
                    .header("ETag", tag(sha256))
                    .build();
        }
        InputStream bytes = new ByteArrayInputStream(content.get());
        return RestResponse.ResponseBuilder.ok(bytes)
                .type(MediaType.valueOf(mediaType))
                .header("ETag", tag(sha256))
                .header("Content-Disposition", disposition(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    public static String tag(String sha256) {
        return "\"" + sha256 + "\"";
    }

    /** RFC 6266: a name in ASCII for old readers, the real one in UTF-8. */
    private static String disposition(String name) {
        String plain = Text.searchKey(name).replaceAll("[^A-Za-z0-9._ -]", "_");
        String real = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + real;
    }
}
