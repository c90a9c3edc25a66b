package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    /// Those of `query` about `user` (null: about anybody) between `since` and before `until`
    /// (null: without a bound) that are `wanted`. A wanted line has the `hints`, so others need not
    /// be read closely. At most `looks` lines are looked at; of a user's, as of a room's, no other
    /// lines are.
    record Search(
            Query query,
            @Nullable UserId user,
            @Nullable Instant since,
            @Nullable Instant until,
            Hints hints,
            Predicate<Change> wanted,
            int looks) {}

    /// What is in a line as it is stored: all of `words`, one of `kinds` unless there are none, and
    /// all of `parts`, which are letters and digits of ASCII, in any case.
    record Hints(List<String> words, Set<String> kinds, List<String> parts) {
        /// Anything may be in it.
        public static final Hints NONE = new Hints(List.of(), Set.of(), List.of());

        public Hints {
            words = List.copyOf(words);
            kinds = Set.copyOf(kinds);
            parts = List.copyOf(parts);
        }
    }

    /// Lines found, newest first, and below which number to go on, 0 at the end of the log.
    record Found(List<Line> lines, long next) {
        public Found {
            lines = List.copyOf(lines);
        }
    }
}
