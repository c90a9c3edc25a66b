package io.roomkeeper.server.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;

import org.xnio.OptionMap;
import org.xnio.Options;

import java.time.Duration;

/// What every listener puts up with from strangers: sizes, counts and times.
public final class HttpLimits {
    /// Bytes of a body that is read.
    static final int MAX_BODY_BYTES = 128 * 1024;

    /// Bytes of a body that is read where it may hold a message or twenty attributes of the longest
    /// kind, each byte of them escaped. Server API §5.2, §11.1.
    public static final int MAX_LARGE_BODY_BYTES = 1024 * 1024;

    /// Bytes of a body beyond which the connection is cut instead of an answer being sent.
    private static final long MAX_ENTITY_BYTES = 4L * MAX_LARGE_BODY_BYTES;

    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MAX_HEADERS = 64;
    private static final int MAX_PARAMETERS = 64;
    private static final int HEADER_MILLIS = 5_000;
    private static final int IDLE_MILLIS = 10_000;
    private static final int STOP_MILLIS = 10_000;

    /// From the end of a request's header to the end of its answer.
    private static final Duration REQUEST = Duration.ofSeconds(15);

    /// Of the connections at which a listener stops to accept, the part at which it goes on.
    private static final double LOW_WATER = 0.9;

    private HttpLimits() {}

    /// Sets the limits that the HTTP layer keeps by itself.
    public static Undertow.Builder builder() {
        return Undertow.builder()
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, MAX_ENTITY_BYTES)
                .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
                .setServerOption(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, MAX_PARAMETERS)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, HEADER_MILLIS)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
                .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, STOP_MILLIS)
                .setServerOption(UndertowOptions.ENABLE_HTTP2, false);
    }

    /// A listener of at most `connections` at a time.
    public static Undertow.ListenerBuilder listener(
            String host, int port, int connections, HttpHandler handler) {
        return new Undertow.ListenerBuilder()
                .setType(Undertow.ListenerType.HTTP)
                .setHost(host)
                .setPort(port)
                .setRootHandler(guarded(handler, REQUEST))
                .setOverrideSocketOptions(
                        OptionMap.create(
                                Options.CONNECTION_HIGH_WATER,
                                connections,
                                Options.CONNECTION_LOW_WATER,
                                (int) (connections * LOW_WATER)));
    }

    /// Logs, ends what takes longer than `limit`, never leaves a failure without a body, and takes
    /// no body of which it is not sure where it ends.
    static HttpHandler guarded(HttpHandler handler, Duration limit) {
        return new RequestLog(
                new RequestDeadline(limit, new NoEmptyFailure(new ChunkedOnly(handler))));
    }
}
