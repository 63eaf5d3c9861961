package vn.baucu.gateway.request;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * The server's decoder, which also marks whether the head of a request has a folded line (obs-fold): the server itself
 * joins such lines, and what it joined nobody behind it can tell from what was sent so. Each call of the decoder takes whole
 * lines of one head or a piece of one body, so that what it took of a head can be looked at afterwards.
 */
final class FoldMarkingDecoder extends VertxHttpRequestDecoder {

    /** On every request of HTTP/1: what our decoder saw of it. */
    static final String MARK = "X-Obs-Fold";

    static final String NONE = "none";

    /** The connection ends with such a request. */
    static final String FOLDED = "folded";

    private boolean inHead = true;
    private boolean begun;
    private boolean folded;

    FoldMarkingDecoder(HttpServerOptions limits) {
        super(limits);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) throws Exception {
        int from = bytes.readerIndex();
        super.decode(context, bytes, out);
        if (inHead && bytes.readerIndex() > from) {
            look(bytes, from, bytes.readerIndex());
        }
        for (Object part : out) {
            if (part instanceof HttpRequest request) {
                inHead = false;
                request.headers().set(MARK, folded ? FOLDED : NONE);
                if (folded) {
                    HttpUtil.setKeepAlive(request, false);
                }
            }
            if (part instanceof LastHttpContent) {
                inHead = true;
                begun = false;
                folded = false;
            }
        }
    }

    private void look(ByteBuf bytes, int from, int to) {
        int line = begun ? from : lineAfter(bytes, from, to);
        while (line < to && !folded) {
            byte first = bytes.getByte(line);
            folded = first == ' ' || first == '\t';
            line = lineAfter(bytes, line, to);
        }
        begun |= bytes.getByte(to - 1) == '\n';
    }

    private static int lineAfter(ByteBuf bytes, int from, int to) {
        int end = bytes.indexOf(from, to, (byte) '\n');
        return end < 0 ? to : end + 1;
    }
}
