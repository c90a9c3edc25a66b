package io.roomkeeper.server.callback;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.roomkeeper.server.http.Form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// The app's own server, to which callbacks come. Answers 200 where nothing else is planned.
final class Receiver implements AutoCloseable {
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final Reply FINE = new Reply(200, "", "");

    /// What came.
    record Call(String method, URI uri, String contentType, String body) {
        Form query() {
            return Form.parse(uri.getRawQuery().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private record Reply(int status, String body, String location) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final Queue<Reply> planned = new ConcurrentLinkedQueue<>();
    private final Queue<CountDownLatch> gates = new ConcurrentLinkedQueue<>();

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var reply = planned.isEmpty() ? FINE : planned.remove();
            var gate = gates.poll();
            calls.add(
                    new Call(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Content-Type"),
                            new String(body, StandardCharsets.UTF_8)));
            if (gate != null) {
                gate.await();
            }
            if (!reply.location().isEmpty()) {
                exchange.getResponseHeaders().add("Location", reply.location());
            }
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    String url(String pathAndQuery) {
        return "http://127.0.0.1:" + port() + pathAndQuery;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// Plans the answer to the next call for which none is planned.
    Receiver answering(int status, String body) {
        planned.add(new Reply(status, body, ""));
        return this;
    }

    Receiver redirecting(String location) {
        planned.add(new Reply(302, "", location));
        return this;
    }

    /// Keeps the next call waiting for its answer until the gate is counted down.
    CountDownLatch holding() {
        var gate = new CountDownLatch(1);
        gates.add(gate);
        return gate;
    }

    /// The next call, as soon as it is there.
    Call next() {
        try {
            var call = calls.poll(LONGEST_WAIT_SECONDS, SECONDS);
            assertThat(call).as("a call").isNotNull();
            return call;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The bodies of the next calls.
    List<String> bodies(int howMany) {
        var bodies = new ArrayList<String>();
        for (int i = 0; i < howMany; i++) {
            bodies.add(next().body());
        }
        return bodies;
    }

    /// What came and was not asked for.
    List<Call> others() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
