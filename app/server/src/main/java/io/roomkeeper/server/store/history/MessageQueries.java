package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.store.journal.Disk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Answers from the index and the journal; any thread. Times in the index are milliseconds.
record MessageQueries(Disk disk, MessageIndex index, LongSupplier cutoff) {
    private static final long FOREVER = Long.MAX_VALUE;

    MessageLog.Page page(RoomId room, Instant cursor, int count, boolean ascending)
            throws IOException {
        long time = cursor.toEpochMilli();
        var found =
                ascending
                        ? index.first(room, after(time), FOREVER, count + 1, cutoff.getAsLong())
                        : index.last(
                                room, time == 0 ? FOREVER : time, count + 1, cutoff.getAsLong());
        boolean more = found.size() > count;
        var page = more ? found.subList(0, count) : found;
        return new MessageLog.Page(messages(ascending ? page : page.reversed()), more);
    }

    List<StoredMessage> between(
            RoomId room, Instant start, boolean includeStart, Instant end, int limit)
            throws IOException {
        long from = includeStart ? start.toEpochMilli() : after(start.toEpochMilli());
        return messages(
                index.first(room, from, after(end.toEpochMilli()), limit, cutoff.getAsLong()));
    }

    private static long after(long time) {
        return time == FOREVER ? FOREVER : time + 1;
    }

    // Newer messages are asked for more often. Where an id may be is known by 64 bits of it.
    Optional<StoredMessage> find(RoomId room, String messageUId) throws IOException {
        long least = index.floor(room, cutoff.getAsLong());
        try (var reader = new MessageReader(disk)) {
            for (var part : index.newestFirst()) {
                if (part.mayHave(least, FOREVER)) {
                    for (var at : part.withId(room.value(), messageUId, least)) {
                        var message = reader.read(at);
                        if (message.messageUId().equals(messageUId)) {
                            return Optional.of(message);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    long read(Instant start, Instant end, Consumer<StoredMessage> to) throws IOException {
        long least = start.toEpochMilli();
        long before = end.toEpochMilli();
        long count = 0;
        for (var part : index.segments()) {
            if (part.mayHave(least, before)) {
                count += read(part, least, before, to);
            }
        }
        return count;
    }

    private long read(SegmentIndex part, long least, long before, Consumer<StoredMessage> to)
            throws IOException {
        long count = 0;
        try (var scan = new SegmentScan(disk, part.segment(), part.end())) {
            while (scan.hasNext()) {
                for (var json : scan.next().records()) {
                    if (MessageCodec.decode(json) instanceof MessageRecord.Sent(var message)
                            && isThere(message, least, before)) {
                        to.accept(message);
                        count++;
                    }
                }
            }
        }
        return count;
    }

    private boolean isThere(StoredMessage message, long least, long before) {
        long time = message.sentTime().toEpochMilli();
        return time >= least
                && time < before
                && time >= index.floor(message.room(), cutoff.getAsLong());
    }

    private List<StoredMessage> messages(List<Locator> places) throws IOException {
        var messages = new ArrayList<StoredMessage>();
        try (var reader = new MessageReader(disk)) {
            for (var place : places) {
                messages.add(reader.read(place));
            }
        }
        return messages;
    }
}
