package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reads back what moderators and the Server API did. Implemented by the store.
public interface AuditLog {
    /// Lines in one answer.
    int MAX_LINES = 500;

    /// Newest first; `number` grows by one with each change, from 1.
    List<Line> find(Query query);

    record Line(long number, Change change) {}

    /// Lines with a number below `before` (0: from the newest), at most `limit` (1 to 500), of
    /// `room` or of all rooms when it is null.
    record Query(@Nullable RoomId room, long before, int limit) {
        public Query {
            Terms.check("limit", limit, 1, MAX_LINES);
        }
    }
}
