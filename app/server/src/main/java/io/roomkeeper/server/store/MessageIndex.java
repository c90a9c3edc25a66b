package io.roomkeeper.server.store;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.StoredMessage;

import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;

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
    private final BTreeMap<byte[], byte[]> messages;
    private final NavigableSet<byte[]> byTime;
    private final BTreeMap<byte[], Long> byUId;
    private final BTreeMap<String, Long> cleaned;
    private final BTreeMap<Long, Long> newestIn;

    private MessageIndex(DB db) {
        this.db = db;
        // keys of bytes: three times as fast as tuples, which are taken apart at each step
        messages =
                db.treeMap("messages", Serializer.BYTE_ARRAY, Serializer.BYTE_ARRAY).createOrOpen();
        byTime = db.treeSet("byTime").serializer(Serializer.BYTE_ARRAY).createOrOpen();
        byUId = db.treeMap("byUId", Serializer.BYTE_ARRAY, Serializer.LONG).createOrOpen();
        cleaned = db.treeMap("cleaned", Serializer.STRING, Serializer.LONG).createOrOpen();
        newestIn = db.treeMap("newestIn", Serializer.LONG, Serializer.LONG).createOrOpen();
    }

    /// No transactions: they don't survive a crash, so the file is only trusted after a clean stop.
    static MessageIndex open(Path file) {
        return new MessageIndex(maker(file).make());
    }

    /// Much faster to fill, for one thread alone; to be closed and opened again before it is read.
    static MessageIndex build(Path file) {
        return new MessageIndex(maker(file).concurrencyDisable().make());
    }

    private static DBMaker.Maker maker(Path file) {
        return DBMaker.fileDB(file.toFile()).fileMmapEnable().fileSyncDisable();
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
                        clean(room.value(), before.toEpochMilli());
                case MessageRecord.Emptied(var room) -> empty(room.value());
            }
            at = at.plus(json.length);
        }
        if (newest > newestIn(frame.segment())) {
            newestIn.put(frame.segment(), newest);
        }
    }

    private void put(StoredMessage message, Locator at) {
        var key =
                new MessageKey(
                        message.room().value(),
                        message.sentTime().toEpochMilli(),
                        message.messageUId());
        messages.put(key.byRoom(), at.encoded());
        byTime.add(key.byTime());
        byUId.put(key.byUId(), key.time());
    }

    private void clean(String room, long before) {
        cleaned.merge(room, before, Math::max);
    }

    private void empty(String room) {
        var newest =
                messages.descendingKeyIterator(
                        MessageKey.from(room, Long.MIN_VALUE),
                        true,
                        MessageKey.from(room, Long.MAX_VALUE),
                        false);
        if (newest.hasNext()) {
            clean(room, MessageKey.ofRoomKey(newest.next()).time() + 1);
        }
    }

    private long floor(String room, long cutoff) {
        return Math.max(cutoff, cleaned.getOrDefault(room, Long.MIN_VALUE));
    }

    /// The first `limit` messages of `room` from `start` to before `end`.
    List<Locator> first(RoomId room, long start, long end, int limit, long cutoff) {
        var name = room.value();
        long least = Math.max(start, floor(name, cutoff));
        return least >= end
                ? List.of()
                : take(
                        messages.valueIterator(
                                MessageKey.from(name, least),
                                true,
                                MessageKey.from(name, end),
                                false),
                        limit);
    }

    /// The last `limit` messages of `room` before `end`, newest first.
    List<Locator> last(RoomId room, long end, int limit, long cutoff) {
        var name = room.value();
        long least = floor(name, cutoff);
        return least >= end
                ? List.of()
                : take(
                        messages.descendingValueIterator(
                                MessageKey.from(name, least),
                                true,
                                MessageKey.from(name, end),
                                false),
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
        var time = byUId.get(MessageKey.byUId(room.value(), messageUId));
        return time == null || time < floor(room.value(), cutoff)
                ? Optional.empty()
                : locator(new MessageKey(room.value(), time, messageUId));
    }

    private Optional<Locator> locator(MessageKey key) {
        return Optional.ofNullable(messages.get(key.byRoom())).map(Locator::decode);
    }

    /// The messages of all rooms from `start` to before `end`, in order of time.
    Stream<Locator> inTime(long start, long end, long cutoff) {
        var keys = byTime.subSet(MessageKey.from(start), MessageKey.from(end)).iterator();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(keys, Spliterator.ORDERED), false)
                .map(MessageKey::ofTimeKey)
                .filter(key -> key.time() >= floor(key.room(), cutoff))
                .flatMap(key -> locator(key).stream());
    }

    /// Takes out up to `most` messages that count as gone, and tells whether there may be more.
    boolean sweep(long cutoff, int most) {
        var gone = new ArrayList<MessageKey>();
        var old = byTime.headSet(MessageKey.from(cutoff)).iterator();
        while (gone.size() < most && old.hasNext()) {
            gone.add(MessageKey.ofTimeKey(old.next()));
        }
        for (var mark : List.copyOf(cleaned.getEntries())) {
            var keys =
                    messages.keyIterator(
                            MessageKey.from(mark.getKey(), Long.MIN_VALUE),
                            true,
                            MessageKey.from(mark.getKey(), mark.getValue()),
                            false);
            if (!keys.hasNext()) {
                cleaned.remove(mark.getKey());
            }
            while (gone.size() < most && keys.hasNext()) {
                gone.add(MessageKey.ofRoomKey(keys.next()));
            }
        }
        gone.forEach(this::remove);
        return gone.size() >= most;
    }

    private void remove(MessageKey key) {
        messages.remove(key.byRoom());
        byTime.remove(key.byTime());
        byUId.remove(key.byUId());
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
