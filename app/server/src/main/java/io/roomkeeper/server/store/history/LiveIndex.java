package io.roomkeeper.server.store.history;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/// The index of a segment that is being written, or was a moment ago, in memory. Changed by one
/// thread.
final class LiveIndex implements SegmentIndex {
    private final long segment;
    private final Map<String, RoomPart> rooms = new ConcurrentHashMap<>();
    private final Map<String, Long> cleaned = new ConcurrentHashMap<>();
    private volatile long oldest = Long.MAX_VALUE;
    private volatile long newest = Long.MIN_VALUE;
    private volatile int end;

    LiveIndex(long segment) {
        this.segment = segment;
    }

    /// One that goes on where `mark` was written.
    LiveIndex(long segment, SegmentMark mark) {
        this(segment);
        cleaned.putAll(mark.cleaned());
        end = mark.end();
    }

    /// The message at `at` with the [MessageId#hash] of its id; those of a room come in order.
    void put(String room, long time, Locator at, long id) {
        rooms.computeIfAbsent(room, _ -> new RoomPart(segment)).add(time, at, id);
        oldest = Math.min(oldest, time);
        newest = Math.max(newest, time);
    }

    void clean(String room, long before) {
        cleaned.merge(room, before, Math::max);
    }

    /// Everything before `offset` in the segment is indexed.
    void reached(int offset) {
        end = offset;
    }

    /// Gives all rooms by name.
    void each(BiConsumer<String, RoomPart> reader) {
        new TreeMap<>(rooms).forEach(reader);
    }

    int roomCount() {
        return rooms.size();
    }

    @Override
    public long segment() {
        return segment;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public long oldest() {
        return oldest;
    }

    @Override
    public long newest() {
        return newest;
    }

    @Override
    public Map<String, Long> cleaned() {
        return cleaned;
    }

    @Override
    public List<Locator> first(String room, long start, long before, int limit) {
        return part(room).first(start, before, limit);
    }

    @Override
    public List<Locator> last(String room, long start, long before, int limit) {
        return part(room).last(start, before, limit);
    }

    @Override
    public List<Locator> withId(String room, String messageUId, long least) {
        return part(room).withId(MessageId.hash(messageUId), least);
    }

    @Override
    public long newestOf(String room) {
        return part(room).newest();
    }

    private RoomPart part(String room) {
        var part = rooms.get(room);
        return part == null ? new RoomPart(segment) : part;
    }

    @Override
    public void delete() {
        rooms.clear();
    }

    @Override
    public void close() {}
}
