package io.roomkeeper.console.connection;

import io.roomkeeper.protocol.console.ConsoleEvent;

import javafx.util.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Hands the server's events to the screens, once a frame; keeps them until the screens are there.
final class EventHub {
    private static final Logger LOG = LoggerFactory.getLogger(EventHub.class);

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
        listeners.forEach(listener -> tell(listener, events));
    }

    /// A screen that fails must not keep the news from the others.
    private static void tell(Consumer<List<ConsoleEvent>> listener, List<ConsoleEvent> events) {
        try {
            listener.accept(events);
        } catch (RuntimeException e) {
            LOG.error("a listener to the server's events failed", e);
        }
    }
}
