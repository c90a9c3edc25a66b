package io.roomkeeper.server.store.history;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// What waits to be written. When the disk falls behind by more than fits, new records are refused
/// rather than the chat slowed down: members get every message, only the history has a gap.
final class MessageQueue {
    /// Bytes of memory that waiting records may take, about.
    static final long CAPACITY = 64L * 1024 * 1024;

    /// Bytes of memory a record takes besides its content, about.
    private static final int OVERHEAD = 512;

    record Waiting(MessageRecord record, long bytes, CompletableFuture<Void> kept) {}

    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final long capacity;

    MessageQueue(long capacity) {
        this.capacity = capacity;
    }

    /// Whether there was room for `record`.
    boolean offer(MessageRecord record, CompletableFuture<Void> kept) {
        long size = size(record);
        if (bytes.addAndGet(size) > capacity) {
            bytes.addAndGet(-size);
            return false;
        }
        taken.incrementAndGet();
        return queue.add(new Waiting(record, size, kept));
    }

    boolean hasRoom() {
        return bytes.get() < capacity;
    }

    /// How many records were taken so far: those of callers who have returned, and perhaps more.
    long taken() {
        return taken.get();
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /// The next records of together at most `most` bytes, but for a single larger one; they stop
    /// counting.
    List<Waiting> next(long most) {
        var group = new ArrayList<Waiting>();
        long taken = 0;
        for (var head = queue.peek(); head != null; head = queue.peek()) {
            if (!group.isEmpty() && taken + head.bytes() > most) {
                break;
            }
            taken += head.bytes();
            group.add(queue.remove());
        }
        bytes.addAndGet(-taken);
        return group;
    }

    private static long size(MessageRecord record) {
        return switch (record) {
            case MessageRecord.Sent(var message) ->
                    OVERHEAD + (long) Character.BYTES * message.content().length();
            case MessageRecord.Forced _, MessageRecord.Cleaned _, MessageRecord.Emptied _ ->
                    OVERHEAD;
        };
    }
}
