package io.roomkeeper.server.api;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.Retention;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.StoredMessage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The history of rooms that it listens to, in a list.
final class HistoryInMemory implements MessageLog, RoomListener {
    private final List<StoredMessage> messages = new CopyOnWriteArrayList<>();

    @Override
    public void happened(List<RoomEvent> events) {
        for (var event : events) {
            if (event instanceof RoomEvent.MessageSent sent
                    && sent.retention() == Retention.HISTORY) {
                append(
                        new StoredMessage(
                                sent.room(),
                                sent.sequence(),
                                sent.sender(),
                                sent.objectName(),
                                sent.content(),
                                sent.messageUId(),
                                sent.at(),
                                sent.source()));
            }
        }
    }

    @Override
    public CompletableFuture<Void> append(StoredMessage message) {
        messages.add(message);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Page> page(RoomId room, Instant cursor, int count, boolean ascending) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<List<StoredMessage>> between(
            RoomId room, Instant start, boolean includeStart, Instant end, int limit) {
        return CompletableFuture.completedFuture(
                of(room, message -> !message.sentTime().isAfter(end)).stream()
                        .filter(message ->
                                message.sentTime().isAfter(start)
                                        || (includeStart && message.sentTime().equals(start)))
                        .limit(limit)
                        .toList());
    }

    @Override
    public CompletableFuture<Optional<StoredMessage>> find(RoomId room, String messageUId) {
        return CompletableFuture.completedFuture(
                of(room, message -> message.messageUId().equals(messageUId)).stream().findFirst());
    }

    private List<StoredMessage> of(RoomId room, Predicate<StoredMessage> wanted) {
        return messages.stream()
                .filter(message -> message.room().equals(room))
                .filter(wanted)
                .toList();
    }

    @Override
    public CompletableFuture<Void> clean(RoomId room) {
        return clean(room, Instant.MAX);
    }

    @Override
    public CompletableFuture<Void> clean(RoomId room, Instant before) {
        messages.removeAll(of(room, message -> message.sentTime().isBefore(before)));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Long> read(
            Instant start, Instant end, Consumer<StoredMessage> reader) {
        throw new UnsupportedOperationException();
    }
}
