package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

/// Which rooms to list: the first `limit` (1 to 1 000) by id after `after` (null: from the first)
/// whose id or name contains `text` in any case (empty: all). 1002.
public record RoomQuery(@Nullable RoomId after, int limit, String text) {
    /// Rooms in one answer.
    public static final int MAX_LIMIT = 1000;

    public RoomQuery {
        Terms.check("limit", limit, 1, MAX_LIMIT);
    }

    /// The first rooms of all.
    public static RoomQuery first() {
        return new RoomQuery(null, MAX_LIMIT, "");
    }

    /// What comes after `room`.
    public RoomQuery after(RoomId room) {
        return new RoomQuery(room, limit, text);
    }
}
