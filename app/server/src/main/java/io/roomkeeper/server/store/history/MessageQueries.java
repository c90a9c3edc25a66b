package io.roomkeeper.server.store.history;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.MessageSieve;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.store.journal.Disk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Answers from the index and the journal; any thread. Times in the index are milliseconds.
record MessageQueries(Disk disk, MessageIndex index, LongSupplier cutoff) {
    private static final long ALWAYS = Long.MIN_VALUE;
    private static final long FOREVER = Long.MAX_VALUE;

    MessageLog.Page page(RoomId room, Instant cursor, int count, boolean ascending)
            throws IOException {
        long time = cursor.toEpochMilli();
        var found =
                ascending
                        ? index.first(room, after(time), FOREVER, count + 1, cutoff.getAsLong())
                        : index.last(room, ALWAYS, orForever(time), count + 1, cutoff.getAsLong());
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

    MessageLog.Scan scan(
            RoomId room,
            Instant before,
            MessageSieve sieve,
            int most,
            Predicate<StoredMessage> reader)
            throws IOException {
        var places =
                index.last(
                        room,
                        sieve.since().toEpochMilli(),
                        orForever(before.toEpochMilli()),
                        most + 1,
                        cutoff.getAsLong());
        var sifted = RecordSieve.of(sieve);
        try (var journal = new MessageReader(disk, places)) {
            for (int i = 0; i < places.size(); i++) {
                var record = journal.record(i);
                boolean isLast = i == most - 1; // its time says where to go on
                if (isLast || sifted.passes(record)) {
                    var message = record.message();
                    if (!reader.test(message) || isLast) {
                        return new MessageLog.Scan(i + 1, Optional.of(message.sentTime()));
                    }
                }
            }
        }
        return new MessageLog.Scan(places.size(), Optional.empty());
    }

    private static long orForever(long time) {
        return time == 0 ? FOREVER : time;
    }

    private static long after(long time) {
        return time == FOREVER ? FOREVER : time + 1;
    }

    // Newer messages are asked for more often. Where an id may be is known by 64 bits of it.
    Optional<StoredMessage> find(RoomId room, String messageUId) throws IOException {
        long least = index.floor(room, cutoff.getAsLong());
        for (var part : index.newestFirst()) {
            if (part.mayHave(least, FOREVER)) {
                for (var message : messages(part.withId(room.value(), messageUId, least))) {
                    if (message.messageUId().equals(messageUId)) {
                        return Optional.of(message);
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
        try (var journal = new MessageReader(disk, places)) {
            for (int i = 0; i < places.size(); i++) {
                messages.add(journal.record(i).message());
            }
        }
        return messages;
    }
}
