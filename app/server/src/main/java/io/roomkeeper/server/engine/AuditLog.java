package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/// Reads back what moderators and the Server API did. Implemented by the store.
public interface AuditLog {
    /// Lines in one answer.
    int MAX_LINES = 500;

    /// Newest first; `number` grows by one with each change, from 1.
    List<Line> find(Query query);

    /// As [#find], but of the lines it looks at only those that are asked for.
    Found search(Search search);

    /// `undoneBy` is the number of the line that took it back, 0 for none.
    record Line(long number, Change change, long undoneBy) {}

    /// Lines with a number below `before` (0: from the newest), at most `limit` (1 to 500), of
    /// `room` or of all rooms when it is null.
    record Query(@Nullable RoomId room, long before, int limit) {
        public Query {
            Terms.check("limit", limit, 1, MAX_LINES);
        }
    }

    /// Those of `query` between `since` and before `until` (null: without a bound) that are
    /// `wanted`. A wanted line holds all of `words` as they are stored, so others need not be read
    /// closely. At most `looks` lines are looked at.
    record Search(
            Query query,
            @Nullable Instant since,
            @Nullable Instant until,
            List<String> words,
            Predicate<Change> wanted,
            int looks) {
        public Search {
            words = List.copyOf(words);
        }
    }

    /// Lines found, newest first, and below which number to go on, 0 at the end of the log.
    record Found(List<Line> lines, long next) {
        public Found {
            lines = List.copyOf(lines);
        }
    }
}
