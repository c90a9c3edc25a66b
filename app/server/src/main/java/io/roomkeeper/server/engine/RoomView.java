package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.time.Instant;

/// A room as seen from outside at one moment; `messageCount` since the server started.
public record RoomView(
        RoomId room,
        String name,
        Instant created,
        Lifetime lifetime,
        boolean muteAll,
        int memberCount,
        long messageCount) {}
