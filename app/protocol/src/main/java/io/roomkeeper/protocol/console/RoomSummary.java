package io.roomkeeper.protocol.console;

import io.roomkeeper.protocol.RoomId;

/// A row of the room list; `name` is empty for a room without one. `destroyType` 0 when idle for, 1
/// at the age of `destroyTime` minutes. `messageCount` is how many messages the room has accepted
/// since the server started. At `endTime` it ends by itself if nothing happens, 0 while it is kept.
public record RoomSummary(
        RoomId chatroomId,
        String name,
        long createTime,
        int memberCount,
        boolean muteAll,
        int destroyType,
        int destroyTime,
        long messageCount,
        boolean kept,
        boolean distributing,
        long endTime) {
    /// One whose messages go out and whose end is not known.
    public RoomSummary(
            RoomId chatroomId,
            String name,
            long createTime,
            int memberCount,
            boolean muteAll,
            int destroyType,
            int destroyTime,
            long messageCount) {
        this(
                chatroomId,
                name,
                createTime,
                memberCount,
                muteAll,
                destroyType,
                destroyTime,
                messageCount,
                false,
                true,
                0);
    }
}
