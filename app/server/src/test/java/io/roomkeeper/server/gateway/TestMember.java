package io.roomkeeper.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;
import io.roomkeeper.protocol.member.MemberRequest;
import io.roomkeeper.protocol.member.Platform;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A member on the JDK's WebSocket client.
final class TestMember implements WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long BOUND = 20;

    private final BlockingQueue<MemberFrame> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<WebSocket> socket;
    private long lastId;

    private TestMember(int port) {
        socket =
                HTTP.newWebSocketBuilder()
                        .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), this);
    }

    static TestMember open(int port) {
        var member = new TestMember(port);
        member.socket();
        return member;
    }

    MemberFrame.Connected connect(String token, Platform platform) {
        send(new MemberRequest.Connect(++lastId, token, platform.wire()));
        return next(MemberFrame.Connected.class);
    }

    MemberFrame.Joined join(RoomId room) {
        return join(room, "");
    }

    MemberFrame.Joined join(RoomId room, String extra) {
        send(new MemberRequest.Join(++lastId, room, false, -1, extra));
        return next(MemberFrame.Joined.class);
    }

    void exit(RoomId room) {
        send(new MemberRequest.Exit(++lastId, room));
        next(MemberFrame.Exited.class);
    }

    /// Asks and takes the answer, which is none of a refusal.
    <F extends MemberFrame.Reply> F ask(MemberRequest request, Class<F> answer) {
        send(request);
        return next(answer);
    }

    /// Asks and takes the code with which that is refused.
    int refused(MemberRequest request) {
        return ask(request, MemberFrame.Refused.class).code();
    }

    /// Says it and takes the code with which that is refused.
    int refusedToSay(RoomId room, String content) {
        saying(room, content);
        return next(MemberFrame.Refused.class).code();
    }

    /// Says it, and it is accepted.
    MemberFrame.Sent sent(RoomId room, String content) {
        saying(room, content);
        return next(MemberFrame.Sent.class);
    }

    /// The next frame, a notice of that name, its content.
    <C> C nextNotice(String objectName, Class<C> content) {
        var notice = next(MemberFrame.Notice.class);
        assertThat(notice.objectName()).isEqualTo(objectName);
        return WireJson.mapper().readValue(notice.content(), content);
    }

    /// Nothing is on its way to it.
    void hasHeardNothing() {
        exit(new RoomId("nowhere"));
    }

    /// Says it and takes the answer, whatever it is.
    MemberFrame say(RoomId room, String content) {
        saying(room, content);
        return next();
    }

    /// Says it and leaves the answer for later.
    void saying(RoomId room, String content) {
        send(new MemberRequest.Send(++lastId, room, "RC:TxtMsg", content));
    }

    void send(MemberRequest request) {
        sendText(WireJson.mapper().writeValueAsString(request));
    }

    void sendText(String json) {
        socket().sendText(json, true).orTimeout(BOUND, TimeUnit.SECONDS).join();
    }

    /// Ends the connection as a process that is killed does.
    void abort() {
        socket().abort();
    }

    void close() {
        socket().sendClose(WebSocket.NORMAL_CLOSURE, "").orTimeout(BOUND, TimeUnit.SECONDS).join();
    }

    MemberFrame next() {
        try {
            @Nullable MemberFrame frame = frames.poll(BOUND, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame came");
            }
            return frame;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    <F extends MemberFrame> F next(Class<F> type) {
        var frame = next();
        assertThat(frame).isInstanceOf(type);
        return type.cast(frame);
    }

    int closeCode() {
        return closed.orTimeout(BOUND, TimeUnit.SECONDS).join();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            frames.add(WireJson.mapper().readValue(text.toString(), MemberFrame.class));
            text.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    private WebSocket socket() {
        return socket.orTimeout(BOUND, TimeUnit.SECONDS).join();
    }
}
