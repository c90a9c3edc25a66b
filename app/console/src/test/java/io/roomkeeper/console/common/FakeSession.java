package io.roomkeeper.console.common;

import io.roomkeeper.client.ServerAddress;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleEvent;
import io.roomkeeper.protocol.console.ServerInfo;

import javafx.beans.property.SimpleStringProperty;
import javafx.util.Subscription;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A session with a [FakeModeration], events told by hand and a clock moved by hand.
public final class FakeSession implements ConsoleSession {
    public final FakeModeration moderation = new FakeModeration();
    public final SimpleStringProperty outage = new SimpleStringProperty("");
    private final Watches watches = new Watches(() -> moderation);
    public Instant now = Instant.parse("2026-11-14T13:02:11Z");

    public ServerAddress address =
            new ServerAddress(
                    URI.create("http://127.0.0.1:8420"), URI.create("http://127.0.0.1:8421"));

    public Duration ahead = Duration.ZERO;

    private record Later(Instant at, Runnable run) {}

    private final List<Later> later = new ArrayList<>();
    private final List<Consumer<List<ConsoleEvent>>> listeners = new ArrayList<>();

    public FakeSession() {
        outage.subscribe((_, why) -> {
            if (why.isEmpty()) {
                watches.again();
            }
        });
    }

    /// Tells the listeners, as one frame.
    public void happened(ConsoleEvent... events) {
        watches.happened(List.of(events));
        List.copyOf(listeners).forEach(listener -> listener.accept(List.of(events)));
    }

    /// Lets time pass, and what was to be done by its end happen.
    public void pass(Duration time) {
        now = now.plus(time);
        List<Later> due = later.stream().filter(act -> !act.at.isAfter(now)).toList();
        later.removeAll(due);
        due.forEach(act -> act.run.run());
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public FakeModeration moderation() {
        return moderation;
    }

    @Override
    public ServerInfo server() {
        return moderation.server;
    }

    @Override
    public ServerAddress address() {
        return address;
    }

    @Override
    public Subscription onEvents(Consumer<List<ConsoleEvent>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Subscription watch(RoomId room) {
        return watches.watch(room);
    }

    @Override
    public SimpleStringProperty outage() {
        return outage;
    }

    @Override
    public Executor fx() {
        return Runnable::run;
    }

    @Override
    public void after(Duration delay, Runnable act) {
        later.add(new Later(now.plus(delay), act));
    }

    @Override
    public Duration ahead() {
        return ahead;
    }

    @Override
    public InstantSource clock() {
        return () -> now;
    }
}
