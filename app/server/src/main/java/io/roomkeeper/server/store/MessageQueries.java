package io.roomkeeper.server.store;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.StoredMessage;

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
                        ? index.first(room, time + 1, FOREVER, count + 1, cutoff.getAsLong())
                        : index.last(
                                room, time == 0 ? FOREVER : time, count + 1, cutoff.getAsLong());
        boolean more = found.size() > count;
        var page = more ? found.subList(0, count) : found;
        return new MessageLog.Page(messages(ascending ? page : page.reversed()), more);
    }

    List<StoredMessage> between(
            RoomId room, Instant start, boolean includeStart, Instant end, int limit)
            throws IOException {
        long from = start.toEpochMilli() + (includeStart ? 0 : 1);
        return messages(index.first(room, from, end.toEpochMilli() + 1, limit, cutoff.getAsLong()));
    }

    Optional<StoredMessage> find(RoomId room, String messageUId) throws IOException {
        var found = index.find(room, messageUId, cutoff.getAsLong());
        return messages(found.stream().toList()).stream().findFirst();
    }

    long read(Instant start, Instant end, Consumer<StoredMessage> to) throws IOException {
        try (var reader = new MessageReader(disk);
                var found =
                        index.inTime(
                                start.toEpochMilli(), end.toEpochMilli(), cutoff.getAsLong())) {
            long count = 0;
            for (var places = found.iterator(); places.hasNext(); count++) {
                to.accept(reader.read(places.next()));
            }
            return count;
        }
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
