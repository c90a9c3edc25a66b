package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.util.List;

/// What of a room outlives the process. The lists are in the order in which users came on them.
public record RoomState(
        RoomRow row,
        List<Sanction> sanctions,
        List<UserId> exceptions,
        List<UserId> allowed,
        List<Attribute> attributes) {
    public RoomState {
        sanctions = List.copyOf(sanctions);
        exceptions = List.copyOf(exceptions);
        allowed = List.copyOf(allowed);
        attributes = List.copyOf(attributes);
    }
}
