package io.roomkeeper.server.store.history;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Where the messages of one segment are: of the newest in memory, of full ones on the disk. Times
/// are milliseconds. Any thread may ask; what was deleted has nothing.
sealed interface SegmentIndex permits LiveIndex, StoredIndex {
    /// Number of the segment's first batch.
    long segment();

    /// Bytes of the segment that are indexed.
    int end();

    /// The time of its oldest message; [Long#MAX_VALUE] when it has none.
    long oldest();

    /// The time of its newest message; [Long#MIN_VALUE] when it has none.
    long newest();

    /// Rooms that were cleaned in this segment, and before when.
    Map<String, Long> cleaned();

    /// False when nothing in it was sent from `start` to before `before`.
    default boolean mayHave(long start, long before) {
        return start < before && newest() >= start && oldest() < before;
    }

    /// The first `limit` messages of `room` from `start` to before `before`.
    List<Locator> first(String room, long start, long before, int limit) throws IOException;

    /// The last `limit` messages of `room` from `start` to before `before`, newest first.
    List<Locator> last(String room, long start, long before, int limit) throws IOException;

    /// Messages of `room` from `least` on that may have that id: all that have it, and by chance
    /// another.
    List<Locator> withId(String room, String messageUId, long least) throws IOException;

    /// The time of the room's newest message here; [Long#MIN_VALUE] when there is none.
    long newestOf(String room) throws IOException;

    /// Removes what is stored of it.
    void delete() throws IOException;

    void close();
}
