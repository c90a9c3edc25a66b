package io.roomkeeper.protocol.member;

import io.roomkeeper.protocol.RoomId;

/// The content of `RC:ChrmSyncMsg`: another device of the user joined (`status` 1, `reason` 0) or
/// left the room (0 and 1), or this one is out because the user joined another room (0 and 2).
/// Client behaviour §2.2.
public record SyncContent(RoomId chatroomId, int status, int reason, long time, String extra) {
    public static SyncContent joined(RoomId room, long time, String extra) {
        return new SyncContent(room, 1, 0, time, extra);
    }

    public static SyncContent left(RoomId room, long time) {
        return new SyncContent(room, 0, 1, time, "");
    }

    public static SyncContent movedOut(RoomId room, long time) {
        return new SyncContent(room, 0, 2, time, "");
    }

    /// Whether this device is out because the user joined another room.
    public boolean movesOut() {
        return status == 0 && reason == 2;
    }
}
