package vn.baucu.gateway.request;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.Iterator;

/**
 * Puts our decoder into each connection in place of the server's, which offers no way to choose one. A connection that
 * was there before us keeps the server's, and its requests are refused for want of the decoder's mark.
 */
@Singleton
class DecoderExchange {

    private static final String DECODER = "httpDecoder";

    private final VertxInternal vertx;

    DecoderExchange(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
    }

    void opened(@ObservesAsync HttpServerStart start) {
        standBefore(start.options());
    }

    void opened(@ObservesAsync HttpsServerStart start) {
        standBefore(start.options());
    }

    private void standBefore(HttpServerOptions limits) {
        for (EventExecutor loop : vertx.getAcceptorEventLoopGroup()) {
            loop.execute(() -> standBefore(((SingleThreadEventLoop) loop).registeredChannelsIterator(), limits));
        }
    }

    private static void standBefore(Iterator<Channel> channels, HttpServerOptions limits) {
        while (channels.hasNext()) {
            Channel channel = channels.next();
            if (channel instanceof ServerChannel && channel.pipeline().get(Entrance.class) == null) {
                channel.pipeline().addFirst(new Entrance(limits));
            }
        }
    }

    /** On a server: sees each connection before the server does. */
    private static final class Entrance extends ChannelInboundHandlerAdapter {

        private final HttpServerOptions limits;

        Entrance(HttpServerOptions limits) {
            this.limits = limits;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object connection) {
            ((Channel) connection).pipeline().addFirst(new Exchange(limits));
            context.fireChannelRead(connection);
        }
    }

    /**
     * On a connection: stands in front until the server has chosen between HTTP/1.1 and HTTP/2. It chooses in the
     * middle of a read and passes on at once what it read: byte by byte, so that nothing is decoded before the exchange.
     */
    static final class Exchange extends ChannelInboundHandlerAdapter {

        private final HttpServerOptions limits;

        Exchange(HttpServerOptions limits) {
            this.limits = limits;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object read) {
            ByteBuf bytes = (ByteBuf) read;
            ChannelPipeline pipeline = context.pipeline();
            while (bytes.isReadable() && !isChosen(pipeline)) {
                context.fireChannelRead(bytes.readRetainedSlice(1));
            }
            if (isChosen(pipeline)) {
                if (pipeline.get(DECODER) != null) {
                    pipeline.replace(DECODER, DECODER, new FoldMarkingDecoder(limits));
                }
                pipeline.remove(this);
            }
            if (bytes.isReadable()) {
                context.fireChannelRead(bytes);
            } else {
                bytes.release();
            }
        }

        private static boolean isChosen(ChannelPipeline pipeline) {
            return pipeline.get(DECODER) != null || pipeline.get(Http2ConnectionHandler.class) != null;
        }
    }
}
