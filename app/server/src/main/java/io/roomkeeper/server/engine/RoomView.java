package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.time.Instant;

/// A room as seen from outside at one moment; `messageCount` since the server started, `session`
/// names this life of the room, `lifetime` is the one in force.
public record RoomView(
        RoomId room,
        String name,
        String session,
        Instant created,
        Lifetime lifetime,
        boolean kept,
        boolean muteAll,
        boolean distributing,
        int memberCount,
        long messageCount) {}
