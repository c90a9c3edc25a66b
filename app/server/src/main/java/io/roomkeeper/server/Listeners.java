package io.roomkeeper.server;

import io.roomkeeper.protocol.console.ServerPlace;
import io.roomkeeper.server.access.ForwardedFor;
import io.roomkeeper.server.access.HostGuard;
import io.roomkeeper.server.http.HttpLimits;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.concurrent.TimeUnit;

/// The members' and the operators' listener. Each has its own limits, so that a flood of members
/// leaves the operators a way in.
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    /// Connections at a time.
    private static final int MEMBERS = 100_000;

    private static final int OPERATORS = 1_000;
    private static final long LONGEST_REQUEST_MILLIS = 5_000;
    private static final long END_SECONDS = 10;

    private final ListeningSettings settings;
    private final GracefulShutdownHandler members;
    private final GracefulShutdownHandler operators;
    private final Undertow undertow;

    Listeners(
            ListeningSettings settings, Health health, HttpHandler members, HttpHandler operators) {
        this.settings = settings;
        this.members = new GracefulShutdownHandler(members);
        this.operators = new GracefulShutdownHandler(operators);
        // Whether the server is ready is answered until the very end.
        HttpHandler membersDoor =
                exchange ->
                        (exchange.getRequestPath().equals("/healthz") ? health : this.members)
                                .handleRequest(exchange);
        undertow =
                HttpLimits.builder()
                        .addListener(
                                HttpLimits.listener(
                                        settings.host(),
                                        settings.port(),
                                        MEMBERS,
                                        guarded(settings.host(), membersDoor)))
                        .addListener(
                                HttpLimits.listener(
                                        settings.apiHost(),
                                        settings.apiPort(),
                                        OPERATORS,
                                        guarded(settings.apiHost(), this.operators)))
                        .build();
    }

    private HttpHandler guarded(String host, HttpHandler handler) {
        var known = new HashSet<>(settings.hosts());
        known.add(host);
        return new ForwardedFor(settings.proxies(), new HostGuard(known, handler));
    }

    void start() {
        warnOfStrangers();
        try {
            undertow.start();
        } catch (RuntimeException failed) {
            awaitEndOfWorker();
            throw new StartException(whatIsWrong(), failed);
        }
    }

    /// After a failed start the HTTP layer ends its own threads, which close what was open. Asking
    /// it to stop as well would now and then wait for ever for a thread that has already ended.
    private void awaitEndOfWorker() {
        try {
            if (!undertow.getWorker().awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the HTTP layer did not end after a failed start");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void warnOfStrangers() {
        if (!isLoopback(settings.apiHost())) {
            LOG.warn(
                    "The operators' listener is open to other machines and not encrypted: {}",
                    settings.apiHost());
        }
    }

    /// Whether what listens there is reached from this machine only; an unknown name is none.
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private String whatIsWrong() {
        var wrong = whatIsWrong(settings.host(), settings.port());
        return wrong.isEmpty() ? whatIsWrong(settings.apiHost(), settings.apiPort()) : wrong;
    }

    private static String whatIsWrong(String host, int port) {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
            return "";
        } catch (IOException taken) {
            return "Cannot listen on %s port %d: it is in use or not allowed; choose another."
                    .formatted(host, port);
        }
    }

    URI membersAddress() {
        return address(0, settings.host());
    }

    URI operatorsAddress() {
        return address(1, settings.apiHost());
    }

    ServerPlace.Listener members() {
        return listener(0, settings.host());
    }

    ServerPlace.Listener operators() {
        return listener(1, settings.apiHost());
    }

    private ServerPlace.Listener listener(int index, String host) {
        var address = bound(index).getAddress();
        return new ServerPlace.Listener(
                address.isAnyLocalAddress() ? ServerPlace.EVERY_ADDRESS : host,
                bound(index).getPort(),
                address.isLoopbackAddress());
    }

    private InetSocketAddress bound(int listener) {
        return (InetSocketAddress) undertow.getListenerInfo().get(listener).getAddress();
    }

    private URI address(int listener, String host) {
        var bound = bound(listener);
        var reachable = bound.getAddress().isAnyLocalAddress() ? "127.0.0.1" : host;
        var name = reachable.contains(":") ? "[" + reachable + "]" : reachable;
        return URI.create("http://" + name + ":" + bound.getPort());
    }

    /// Refuses new requests with 503 and waits for those that are under way.
    void finish() {
        members.shutdown();
        operators.shutdown();
        try {
            boolean finished =
                    members.awaitShutdown(LONGEST_REQUEST_MILLIS)
                            && operators.awaitShutdown(LONGEST_REQUEST_MILLIS);
            if (!finished) {
                LOG.warn("requests were still under way when the server stopped");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    void stop() {
        undertow.stop();
    }
}
