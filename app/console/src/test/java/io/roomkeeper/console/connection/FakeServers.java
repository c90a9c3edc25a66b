package io.roomkeeper.console.connection;

import io.roomkeeper.client.Moderation;
import io.roomkeeper.client.ModerationListener;
import io.roomkeeper.client.ServerAddress;
import io.roomkeeper.console.common.FakeModeration;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.ServerInfo;
import io.roomkeeper.protocol.console.ServerPlace;

import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Servers that start as told, and a way to connect to them in which the test decides what happens.
public final class FakeServers implements LocalServers {
    private static final ServerAddress ADDRESS =
            new ServerAddress(
                    URI.create("http://127.0.0.1:8420"), URI.create("http://127.0.0.1:8421"));

    private static final LocalPlace USUAL = new LocalPlace(8420, Path.of("聊天室"));

    /// For how long a demo has been running.
    private static final int UP_SECONDS = 11_520;

    /// What was done, in order.
    public final List<String> calls = new ArrayList<>();

    public final FakeModeration moderation = new FakeModeration();
    public Instant now = Instant.parse("2026-11-14T13:02:11Z");

    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Deque<Runnable> frames = new ArrayDeque<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private Optional<ModerationListener> listener = Optional.empty();
    private String refusal = "";
    private boolean unreachable;
    private boolean slow;

    /// A connection whose background work is done at once and whose time passes by [#pass].
    public Wiring wiring() {
        return new Wiring(
                (address, key, heard) -> open(heard),
                this::doInBackground,
                Runnable::run,
                this::delay,
                () -> now);
    }

    /// From now on servers do not start, for this reason.
    public void refuse(String why) {
        refusal = why;
    }

    /// From now on servers do not answer, or answer again.
    public void unreachable(boolean unreachable) {
        this.unreachable = unreachable;
    }

    /// From now on what is done in the background waits for [#finish].
    public void slow() {
        slow = true;
    }

    /// Does what waits in the background.
    public void finish() {
        slow = false;
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    /// The server tells the console, all within one frame.
    public void happened(ConsoleEvent... events) {
        happened(List.of(events));
    }

    public void happened(List<? extends ConsoleEvent> events) {
        for (ConsoleEvent event : events) {
            listener.orElseThrow().happened(event);
        }
        while (!frames.isEmpty()) {
            frames.removeFirst().run();
        }
    }

    /// The connection breaks.
    public void disconnect() {
        listener.orElseThrow().disconnected("gone");
    }

    /// Lets a second pass.
    public void pass() {
        now = now.plusSeconds(1);
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    @Override
    public LocalPlace usual() {
        return USUAL;
    }

    @Override
    public Running start(LocalPlace place) {
        return running(
                place.equals(USUAL) ? "start" : "start " + place.port() + " " + place.data());
    }

    @Override
    public Running startDemo(DemoLoad load) {
        ServerInfo plain = FakeModeration.SERVER;
        moderation.server =
                new ServerInfo(
                        plain.version(),
                        now.minusSeconds(UP_SECONDS).toEpochMilli(),
                        now.toEpochMilli(),
                        plain.moderator(),
                        plain.role(),
                        true,
                        plain.moderators(),
                        new ServerPlace(
                                new ServerPlace.Listener(ServerPlace.EVERY_ADDRESS, 8420, false),
                                plain.place().operators(),
                                ""));
        return running("start demo " + load);
    }

    private Running running(String what) {
        calls.add(what);
        if (!refusal.isEmpty()) {
            throw new CompletionException(new IllegalStateException(refusal));
        }
        return new Running(ADDRESS, "key", () -> calls.add("stop"));
    }

    private CompletableFuture<Moderation> open(ModerationListener heard) {
        calls.add("open");
        if (unreachable) {
            return CompletableFuture.failedFuture(new ConnectException("refused"));
        }
        listener = Optional.of(heard);
        return CompletableFuture.completedFuture(moderation);
    }

    private void doInBackground(Runnable task) {
        if (slow) {
            background.add(task);
        } else {
            task.run();
        }
    }

    private void delay(Duration delay, Runnable act) {
        if (delay.equals(FrameBatch.FRAME)) {
            frames.add(act);
        } else {
            later.add(act);
        }
    }
}
