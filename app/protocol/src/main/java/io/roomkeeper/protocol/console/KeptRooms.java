package io.roomkeeper.protocol.console;

import java.util.List;

/// Rooms that are kept alive, by id, and how many there may be.
public record KeptRooms(List<KeptRoom> rooms, int most) {
    public KeptRooms {
        rooms = List.copyOf(rooms);
    }

    /// `since` (0 when the audit log does not say) by `by`; `lastMessageTime` is 0 before the first
    /// message. Times in ms since 1970.
    public record KeptRoom(RoomSummary room, long lastMessageTime, long since, String by) {}
}
