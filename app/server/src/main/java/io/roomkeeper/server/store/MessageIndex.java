package io.roomkeeper.server.store;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.StoredMessage;

import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;
import org.mapdb.serializer.SerializerArrayTuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Where in the journal each message is: by room and time, by time alone, and by id. Changed by one
/// thread, read by many. All times are milliseconds; what is older than a `cutoff` counts as gone.
final class MessageIndex implements AutoCloseable {
    private final DB db;
    private final BTreeMap<Object[], byte[]> messages;
    private final NavigableSet<Object[]> byTime;
    private final BTreeMap<Object[], Long> byUId;
    private final BTreeMap<String, Long> cleaned;
    private final BTreeMap<Long, Long> newestIn;

    private MessageIndex(DB db) {
        this.db = db;
        messages =
                db.treeMap(
                                "messages",
                                new SerializerArrayTuple(
                                        Serializer.STRING, Serializer.LONG, Serializer.STRING),
                                Serializer.BYTE_ARRAY)
                        .createOrOpen();
        byTime =
                db.treeSet("byTime")
                        .serializer(
                                new SerializerArrayTuple(
                                        Serializer.LONG, Serializer.STRING, Serializer.STRING))
                        .createOrOpen();
        byUId =
                db.treeMap(
                                "byUId",
                                new SerializerArrayTuple(Serializer.STRING, Serializer.STRING),
                                Serializer.LONG)
                        .createOrOpen();
        cleaned = db.treeMap("cleaned", Serializer.STRING, Serializer.LONG).createOrOpen();
        newestIn = db.treeMap("newestIn", Serializer.LONG, Serializer.LONG).createOrOpen();
    }

    /// No transactions: they don't survive a crash, so the file is only trusted after a clean stop.
    static MessageIndex open(Path file) {
        return new MessageIndex(
                DBMaker.fileDB(file.toFile()).fileMmapEnable().fileSyncDisable().make());
    }

    /// Takes in the frame at `frame`: `records`, and how they are written there.
    void apply(Place frame, List<byte[]> written, List<MessageRecord> records) {
        var at = frame.plus(Frame.HEADER);
        long newest = Long.MIN_VALUE;
        for (int i = 0; i < records.size(); i++) {
            var json = written.get(i);
            at = at.plus(Frame.RECORD_HEADER);
            switch (records.get(i)) {
                case MessageRecord.Forced _ -> {}
                case MessageRecord.Sent(var message) -> {
                    put(message, Locator.of(at, json));
                    newest = Math.max(newest, message.sentTime().toEpochMilli());
                }
                case MessageRecord.Cleaned(var room, var before) ->
                        clean(room, before.toEpochMilli());
                case MessageRecord.Emptied(var room) -> empty(room);
            }
            at = at.plus(json.length);
        }
        if (newest > newestIn(frame.segment())) {
            newestIn.put(frame.segment(), newest);
        }
    }

    private void put(StoredMessage message, Locator at) {
        var room = message.room().value();
        long time = message.sentTime().toEpochMilli();
        messages.put(new Object[] {room, time, message.messageUId()}, at.encoded());
        byTime.add(new Object[] {time, room, message.messageUId()});
        byUId.put(new Object[] {room, message.messageUId()}, time);
    }

    private void clean(RoomId room, long before) {
        cleaned.merge(room.value(), before, Math::max);
    }

    private void empty(RoomId room) {
        var newest =
                messages.descendingKeyIterator(
                        from(room, Long.MIN_VALUE), true, from(room, Long.MAX_VALUE), false);
        if (newest.hasNext()) {
            clean(room, (Long) newest.next()[1] + 1);
        }
    }

    private static Object[] from(RoomId room, long time) {
        return new Object[] {room.value(), time, ""};
    }

    private long floor(String room, long cutoff) {
        return Math.max(cutoff, cleaned.getOrDefault(room, Long.MIN_VALUE));
    }

    /// The first `limit` messages of `room` from `start` to before `end`.
    List<Locator> first(RoomId room, long start, long end, int limit, long cutoff) {
        long least = Math.max(start, floor(room.value(), cutoff));
        return least >= end
                ? List.of()
                : take(
                        messages.valueIterator(from(room, least), true, from(room, end), false),
                        limit);
    }

    /// The last `limit` messages of `room` before `end`, newest first.
    List<Locator> last(RoomId room, long end, int limit, long cutoff) {
        long least = floor(room.value(), cutoff);
        return least >= end
                ? List.of()
                : take(
                        messages.descendingValueIterator(
                                from(room, least), true, from(room, end), false),
                        limit);
    }

    private static List<Locator> take(Iterator<byte[]> values, int limit) {
        var found = new ArrayList<Locator>();
        while (found.size() < limit && values.hasNext()) {
            found.add(Locator.decode(values.next()));
        }
        return found;
    }

    Optional<Locator> find(RoomId room, String messageUId, long cutoff) {
        var time = byUId.get(new Object[] {room.value(), messageUId});
        return time == null || time < floor(room.value(), cutoff)
                ? Optional.empty()
                : Optional.ofNullable(messages.get(new Object[] {room.value(), time, messageUId}))
                        .map(Locator::decode);
    }

    /// The messages of all rooms from `start` to before `end`, in order of time.
    Stream<Locator> inTime(long start, long end, long cutoff) {
        var keys = byTime.subSet(new Object[] {start, "", ""}, new Object[] {end, "", ""});
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(keys.iterator(), Spliterator.ORDERED),
                        false)
                .filter(key -> (Long) key[0] >= floor((String) key[1], cutoff))
                .flatMap(key -> Stream.ofNullable(messages.get(roomFirst(key))))
                .map(Locator::decode);
    }

    private static Object[] roomFirst(Object[] timeFirst) {
        return new Object[] {timeFirst[1], timeFirst[0], timeFirst[2]};
    }

    /// Takes out up to `most` messages that count as gone, and tells whether there may be more.
    boolean sweep(long cutoff, int most) {
        var gone = new ArrayList<Object[]>();
        var old = byTime.headSet(new Object[] {cutoff, "", ""}).iterator();
        while (gone.size() < most && old.hasNext()) {
            gone.add(roomFirst(old.next()));
        }
        for (var mark : List.copyOf(cleaned.getEntries())) {
            var room = new RoomId(mark.getKey());
            var keys =
                    messages.keyIterator(
                            from(room, Long.MIN_VALUE), true, from(room, mark.getValue()), false);
            if (!keys.hasNext()) {
                cleaned.remove(mark.getKey());
            }
            while (gone.size() < most && keys.hasNext()) {
                gone.add(keys.next());
            }
        }
        gone.forEach(this::remove);
        return gone.size() >= most;
    }

    private void remove(Object[] key) {
        messages.remove(key);
        byTime.remove(roomFirst(key));
        byUId.remove(new Object[] {key[0], key[2]});
    }

    /// The newest message in a segment; [Long#MIN_VALUE] when it has none.
    long newestIn(long segment) {
        return newestIn.getOrDefault(segment, Long.MIN_VALUE);
    }

    /// The segments that have messages, by their first batch.
    List<Long> segments() {
        return List.copyOf(newestIn.getKeys());
    }

    /// The segment is deleted.
    void forget(long segment) {
        newestIn.remove(segment);
    }

    @Override
    public void close() {
        db.close();
    }
}
