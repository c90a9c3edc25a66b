package io.roomkeeper.console.management;

import io.roomkeeper.protocol.console.RoomSummary;

/// Changes to what is known of a room, until the server tells it anew.
final class Rooms {
    private Rooms() {}

    static RoomSummary mutedAll(RoomSummary was, boolean on) {
        return new RoomSummary(
                was.chatroomId(),
                was.name(),
                was.createTime(),
                was.memberCount(),
                on,
                was.destroyType(),
                was.destroyTime(),
                was.messageCount(),
                was.kept(),
                was.distributing(),
                was.endTime());
    }
}
