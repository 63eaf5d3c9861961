package vn.baucu.gateway.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.Http1xOrH2CHandler;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G-061, where the bytes arrive: however they are cut, a fold is seen in each head and in no body. */
class FoldMarkingDecoderTest {

    private static final String PLAIN = "GET /plain HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String FOLDED = "GET /folded HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n";
    private static final String INDENTED = "{\r\n \"a\": 1\n\t}\r\n\r\n ";
    private static final String MEASURED =
            "POST /measured HTTP/1.1\r\nContent-Length: " + INDENTED.length() + "\r\n\r\n" + INDENTED;
    private static final String CHUNKED = "PUT /chunked HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\r\n\r\n"
            + Integer.toHexString(INDENTED.length() - 3) + "\r\n" + INDENTED.substring(3)
            + "\r\n0\r\nX: trailer\r\n\r\n";

    private final List<ByteBuf> sent = new ArrayList<>();

    @Test
    void aFoldIsMarkedWhereverItStands() {
        assertThat(read(MEASURED + PLAIN + CHUNKED + FOLDED))
                .containsExactly("/measured", "/plain", "/chunked", "/folded!");
        assertThat(read(FOLDED + PLAIN)).containsExactly("/folded!", "/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: a\r\n\tb", "X:\r\n b", "X: a\r\n ", "X: a\r\nY: b\r\n  c"})
    void everyKindOfFoldIsMarked(String header) {
        assertThat(read("GET /x HTTP/1.1\r\n" + header + "\r\n\r\n")).containsExactly("/x!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: a b\r\nY:  c ", "X:\r\nY: b", "X: \t"})
    void aSpaceWithinALineIsNoFold(String header) {
        assertThat(read("\r\nGET /x HTTP/1.1\r\n" + header + "\r\n\r\n")).containsExactly("/x");
    }

    @Test
    void howTheBytesAreCutChangesNothing() {
        String all = PLAIN + MEASURED + "\r\n" + CHUNKED + MEASURED + PLAIN + CHUNKED + FOLDED;
        List<String> whole = read(all);
        assertThat(read(all.split(""))).isEqualTo(whole).endsWith("/folded!").doesNotContain("/measured!", "/chunked!");

        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            assertThat(read(cut(all, random))).as("seed " + seed).isEqualTo(whole);
        }
    }

    private static String[] cut(String text, Random random) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(40));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces.toArray(String[]::new);
    }

    /** The paths that were decoded, those of marked requests with an exclamation mark; bodies are checked here. */
    private List<String> read(String... pieces) {
        EmbeddedChannel channel = channel();
        List<String> paths = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (String piece : pieces) {
            write(channel, piece);
        }
        for (Object part = channel.readInbound(); part != null; part = channel.readInbound()) {
            if (part instanceof HttpRequest request) {
                assertThat(request.decoderResult().isSuccess()).isTrue();
                String mark = request.headers().get(FoldMarkingDecoder.MARK);
                boolean marked = mark.equals(FoldMarkingDecoder.FOLDED);
                paths.add(request.uri() + (marked ? "!" : ""));
            }
            if (part instanceof HttpContent content) {
                body.append(content.content().toString(ISO_8859_1));
            }
            ReferenceCountUtil.release(part);
        }
        assertThat(body.toString().replace(INDENTED, "")).isEmpty();
        close(channel);
        return paths;
    }

    private void write(EmbeddedChannel channel, String text) {
        ByteBuf bytes = Unpooled.buffer().writeBytes(text.getBytes(ISO_8859_1));
        sent.add(bytes);
        channel.writeInbound(bytes);
    }

    private void close(EmbeddedChannel channel) {
        channel.finishAndReleaseAll();
        assertThat(sent).allMatch(bytes -> bytes.refCnt() == 0);
        sent.clear();
    }

    /** As the server builds it: its decoder comes when the first bytes have shown that they are no HTTP/2. */
    private static EmbeddedChannel channel() {
        return new EmbeddedChannel(new DecoderExchange.Exchange(new HttpServerOptions()), new Http1xOrH2CHandler() {
            @Override
            protected void configure(ChannelHandlerContext context, boolean http2) {
                context.pipeline().addLast("httpDecoder", new VertxHttpRequestDecoder(new HttpServerOptions()));
            }
        });
    }
}
