package io.roomkeeper.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/// Writes a {@link Download}. One that fails midway is cut off, so that nobody takes it for whole.
final class DownloadReply extends OutputStream {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadReply.class);

    /// How long a slow reader may take for each {@link #STEP}.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final long STEP = 16L * 1024 * 1024;

    /// Bytes that are held back, so that what fails at once can still be refused.
    private static final int BUFFER = 64 * 1024;

    private final HttpServerExchange exchange;
    private final Download download;
    private @Nullable OutputStream out;
    private long step;

    private DownloadReply(HttpServerExchange exchange, Download download) {
        this.exchange = exchange;
        this.download = download;
    }

    /// Not for an I/O thread. Throws what the body throws if nothing was sent before.
    static void send(HttpServerExchange exchange, Download download) {
        RequestDeadline.extend(exchange, LONGEST);
        var reply = new DownloadReply(exchange, download);
        try {
            var buffer = new BufferedOutputStream(reply, BUFFER);
            download.body().write(buffer);
            buffer.flush();
            RequestLog.note(exchange, StatusCodes.OK);
            exchange.endExchange();
        } catch (IOException failed) {
            reply.cutOff(new UncheckedIOException(failed));
        } catch (RuntimeException failed) {
            reply.cutOff(failed);
        }
    }

    private void cutOff(RuntimeException failed) {
        if (out == null) {
            throw failed;
        }
        LOG.warn("{} was not sent as a whole", RequestLog.id(exchange), failed);
        IoUtils.safeClose(exchange.getConnection());
    }

    @Override
    public void write(int next) throws IOException {
        write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        begun().write(bytes, from, length);
        step += length;
        if (step >= STEP) {
            step = 0;
            RequestDeadline.extend(exchange, LONGEST);
        }
    }

    private OutputStream begun() {
        var open = out;
        if (open == null) {
            exchange.startBlocking();
            exchange.getResponseHeaders()
                    .put(Headers.CONTENT_TYPE, download.type())
                    .put(
                            Headers.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + download.name() + "\"");
            open = exchange.getOutputStream();
            out = open;
        }
        return open;
    }
}
