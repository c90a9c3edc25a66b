package io.roomkeeper.console.connection;

import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.util.Subscription;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Hands the server's events to the screens, once a frame; keeps them until the screens are there.
final class EventHub {
    private final List<Consumer<List<ConsoleEvent>>> listeners = new CopyOnWriteArrayList<>();
    private final FrameBatch<ConsoleEvent> batch;

    EventHub(Delays delays) {
        batch = new FrameBatch<>(delays, this::tell);
    }

    void add(ConsoleEvent event) {
        batch.add(event);
    }

    void open() {
        batch.open();
    }

    Subscription listen(Consumer<List<ConsoleEvent>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(List<ConsoleEvent> events) {
        listeners.forEach(listener -> listener.accept(events));
    }
}
