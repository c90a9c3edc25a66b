package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.console.ConsoleEvent;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What waits to be read by one console, as JSON in UTF-8, never more than it can hold. Messages
/// are left out first, and counted; nothing goes out before {@link #open}.
final class EventQueue {
    /// Bytes waiting beyond which messages, joins and exits are left out.
    static final int FULL_FOR_MESSAGES = 1 << 20;

    /// Bytes waiting beyond which nothing can be left out any more and the console has to come
    /// anew.
    static final int FULL = 8 << 20;

    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
    private final Map<RoomId, Long> missed = new LinkedHashMap<>();
    private long bytes;
    private boolean open;

    static byte[] encode(ConsoleEvent event) {
        return WireJson.mapper().writeValueAsBytes(event);
    }

    /// Puts `first` in front of all that has waited so far and lets it go.
    synchronized void open(byte[] first) {
        waiting.addFirst(first);
        bytes += first.length;
        open = true;
    }

    /// Takes what must not be left out; false when the queue is full.
    synchronized boolean offer(byte[] event) {
        if (!waiting.isEmpty() && bytes + event.length > FULL) {
            return false;
        }
        add(event);
        return true;
    }

    /// Takes a message of a watched room, or counts it as missed.
    synchronized void offerMessage(RoomId room, byte[] message) {
        if (bytes + message.length > FULL_FOR_MESSAGES) {
            missed.merge(room, 1L, Long::sum);
            return;
        }
        var gap = missed.remove(room);
        if (gap != null) {
            add(encode(new ConsoleEvent.Missed(room, gap)));
        }
        add(message);
    }

    /// Takes what may be left out without a word.
    synchronized void offerIfRoom(byte[] event) {
        if (bytes + event.length <= FULL_FOR_MESSAGES) {
            add(event);
        }
    }

    /// The next to go out, if any.
    synchronized Optional<byte[]> next() {
        if (!open) {
            return Optional.empty();
        }
        if (waiting.isEmpty()) {
            addMissed();
        }
        var next = Optional.ofNullable(waiting.pollFirst());
        next.ifPresent(event -> bytes -= event.length);
        return next;
    }

    synchronized boolean hasNext() {
        return open && !(waiting.isEmpty() && missed.isEmpty());
    }

    private void addMissed() {
        missed.forEach((room, messages) -> add(encode(new ConsoleEvent.Missed(room, messages))));
        missed.clear();
    }

    private void add(byte[] event) {
        waiting.addLast(event);
        bytes += event.length;
    }
}
