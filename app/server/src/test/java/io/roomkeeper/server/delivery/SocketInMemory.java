package io.roomkeeper.server.delivery;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.MemberFrame;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;

/// A socket that keeps what is written; a slow one only once the test lets it.
final class SocketInMemory implements MemberSocket {
    final List<String> texts = new ArrayList<>();
    final Queue<Runnable> unwritten = new ArrayDeque<>();
    @Nullable CloseCode closed;
    boolean slow;
    private final Executor thread;

    SocketInMemory(Executor thread) {
        this.thread = thread;
    }

    @Override
    public Executor thread() {
        return thread;
    }

    @Override
    public void write(ByteBuffer text, Runnable written) {
        texts.add(StandardCharsets.UTF_8.decode(text).toString());
        if (slow) {
            unwritten.add(written);
        } else {
            written.run();
        }
    }

    @Override
    public void close(CloseCode code, String why) {
        closed = code;
    }

    List<MemberFrame> frames() {
        return texts.stream()
                .map(text -> WireJson.mapper().readValue(text, MemberFrame.class))
                .toList();
    }

    <F extends MemberFrame> List<F> frames(Class<F> type) {
        return frames().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
