package io.roomkeeper.server.gateway;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A history in a list, which hears of messages as the stored one does.
final class ListLog implements MessageLog, RoomListener {
    private final List<StoredMessage> messages = new CopyOnWriteArrayList<>();

    /// Whether every read fails.
    volatile boolean broken;

    @Override
    public void happened(List<RoomEvent> events) {
        for (var event : events) {
            if (event instanceof RoomEvent.MessageSent sent
                    && sent.retention() == Retention.HISTORY) {
                messages.add(
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
        return read(() -> {
            var found =
                    of(room).filter(message ->
                                    cursor.equals(Instant.EPOCH)
                                            || (ascending
                                                    ? message.sentTime().isAfter(cursor)
                                                    : message.sentTime().isBefore(cursor)))
                            .toList();
            int size = found.size();
            var page =
                    ascending
                            ? found.subList(0, Math.min(count, size))
                            : found.subList(Math.max(0, size - count), size);
            return new Page(page, size > count);
        });
    }

    @Override
    public CompletableFuture<List<StoredMessage>> between(
            RoomId room, Instant start, boolean includeStart, Instant end, int limit) {
        return read(() ->
                of(room).filter(message ->
                                message.sentTime().isAfter(start)
                                        || (includeStart && message.sentTime().equals(start)))
                        .filter(message -> !message.sentTime().isAfter(end))
                        .limit(limit)
                        .toList());
    }

    @Override
    public CompletableFuture<Optional<StoredMessage>> find(RoomId room, String messageUId) {
        return read(() ->
                of(room).filter(message -> message.messageUId().equals(messageUId)).findFirst());
    }

    @Override
    public CompletableFuture<Void> clean(RoomId room) {
        return clean(room, Instant.MAX);
    }

    @Override
    public CompletableFuture<Void> clean(RoomId room, Instant before) {
        messages.removeIf(
                message -> message.room().equals(room) && message.sentTime().isBefore(before));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Long> read(
            Instant start, Instant end, Consumer<StoredMessage> reader) {
        return read(() -> {
            var found =
                    messages.stream()
                            .filter(message -> !message.sentTime().isBefore(start))
                            .filter(message -> message.sentTime().isBefore(end))
                            .toList();
            found.forEach(reader);
            return (long) found.size();
        });
    }

    private Stream<StoredMessage> of(RoomId room) {
        return messages.stream().filter(message -> message.room().equals(room));
    }

    private <T> CompletableFuture<T> read(Supplier<T> reading) {
        return broken
                ? CompletableFuture.failedFuture(
                        new RoomkeeperException(ErrorCode.STORE_REFUSED, "the disk is on fire."))
                : CompletableFuture.completedFuture(reading.get());
    }
}
