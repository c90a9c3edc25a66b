package io.roomkeeper.client;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/// A member's connection. Every future fails with [RoomkeeperException] when the server refuses,
/// and with [ErrorCode#NOT_CONNECTED] when the connection ends before the answer. Futures end, and
/// the listener is called, on the thread that reads: whoever blocks it hears nothing more.
public final class MemberClient implements AutoCloseable {
    // Shared, because each has threads of its own and a crowd of members would have thousands.
    private static final HttpClient HTTP = Http.client();

    private final MemberListener listener;
    private final TextSocket socket;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, CompletableFuture<MemberFrame.Reply>> open = new ConcurrentHashMap<>();
    private volatile boolean connected;
    private volatile boolean ended;

    private MemberClient(URI address, MemberListener listener) {
        this.listener = listener;
        socket = new TextSocket(HTTP.newWebSocketBuilder(), address, this::heard, this::ended);
    }

    /// Connects to `members` (`http://127.0.0.1:8420`) as the user of `token`; fails with 31004 for
    /// a wrong one. The listener hears nothing of a connection that did not come about. Client
    /// behaviour §1.
    public static CompletableFuture<MemberClient> connect(
            URI members, String token, MemberListener listener) {
        var client = new MemberClient(Http.webSocket(members, "/ws"), listener);
        return client.socket
                .opened()
                .exceptionallyCompose(Answers::unreached)
                .thenCompose(_ ->
                        client.ask(
                                id -> new MemberRequest.Connect(id, token, ""),
                                MemberFrame.Connected.class))
                .thenApply(_ -> client)
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        client.close();
                    }
                });
    }

    /// Joins `room`; `count` earlier messages come with the answer: 1 to 50, 0 for 10, -1 for none.
    public CompletableFuture<MemberFrame.Joined> join(
            RoomId room, boolean createIfMissing, int count) {
        return ask(
                id -> new MemberRequest.Join(id, room, createIfMissing, count, ""),
                MemberFrame.Joined.class);
    }

    /// Leaves `room`; no error when not in it.
    public CompletableFuture<MemberFrame.Exited> exit(RoomId room) {
        return ask(id -> new MemberRequest.Exit(id, room), MemberFrame.Exited.class);
    }

    /// Sends `content`, at most 128 KiB: JSON text for the built-in types, any text for one's own.
    public CompletableFuture<MemberFrame.Sent> send(
            RoomId room, String objectName, String content) {
        return ask(
                id -> new MemberRequest.Send(id, room, objectName, content),
                MemberFrame.Sent.class);
    }

    private <R extends MemberFrame.Reply> CompletableFuture<R> ask(
            LongFunction<MemberRequest> request, Class<R> type) {
        long id = lastId.incrementAndGet();
        var reply = new CompletableFuture<MemberFrame.Reply>();
        open.put(id, reply);
        if (ended) {
            fail(id, new RoomkeeperException(ErrorCode.NOT_CONNECTED));
        } else {
            var text =
                    WireJson.mapper()
                            .writerFor(MemberRequest.class)
                            .writeValueAsString(request.apply(id));
            var _ = socket.send(text).whenComplete((_, failure) -> notSent(id, failure));
        }
        return reply.thenApply(type::cast);
    }

    private void notSent(long id, @Nullable Throwable failure) {
        if (failure != null) {
            fail(id, Answers.refusal(failure));
        }
    }

    private void fail(long id, Throwable why) {
        var reply = open.remove(id);
        if (reply != null) {
            reply.completeExceptionally(why);
        }
    }

    private void heard(String text) {
        switch (WireJson.mapper().readValue(text, MemberFrame.class)) {
            case MemberFrame.Refused refused ->
                    fail(refused.id(), Refusals.of(refused.code(), 0, refused.message()));
            case MemberFrame.Connected reply -> {
                connected = true;
                answered(reply);
            }
            case MemberFrame.Reply reply -> answered(reply);
            case MemberFrame.Event event -> listener.happened(event);
        }
    }

    private void answered(MemberFrame.Reply reply) {
        var asked = open.remove(reply.id());
        if (asked != null) {
            asked.complete(reply);
        }
    }

    private void ended(int code, String why) {
        failAll(why);
        if (connected) {
            listener.disconnected(code, why);
        }
    }

    private void failAll(String why) {
        ended = true;
        for (var id : open.keySet()) {
            fail(id, new RoomkeeperException(ErrorCode.NOT_CONNECTED, why));
        }
    }

    /// Leaves all rooms by ending the connection; the listener is not called any more.
    @Override
    public void close() {
        socket.close();
        failAll("The connection was closed.");
    }
}
