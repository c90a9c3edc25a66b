package io.roomkeeper.server.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.ConsoleEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/// A line whose other end reads when the test says so.
final class RecordingLine implements Line {
    final List<String> ended = new CopyOnWriteArrayList<>();
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Override
    public synchronized void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void send(byte[] text, Runnable sent) {
        read.add(new String(text, UTF_8));
        sent.run();
    }

    @Override
    public void ping() {
        ended.add("ping");
    }

    @Override
    public void close(int code, String why) {
        ended.add(code + " " + why);
    }

    @Override
    public void cut() {
        ended.add("cut");
    }

    /// Everything that was told since the last time.
    List<ConsoleEvent> read() {
        for (var task = next(); task != null; task = next()) {
            task.run();
        }
        var events =
                read.stream()
                        .map(text -> WireJson.mapper().readValue(text, ConsoleEvent.class))
                        .toList();
        read.clear();
        return events;
    }

    private synchronized @Nullable Runnable next() {
        return tasks.poll();
    }
}
