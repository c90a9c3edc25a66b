package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What of a room outlives the process. `lifetime` is null while the app's holds; `version` is that
/// of the last attribute change.
public record RoomState(
        RoomId room,
        String name,
        String session,
        Instant created,
        @Nullable Lifetime lifetime,
        boolean kept,
        boolean muteAll,
        boolean distributing,
        List<Sanction> sanctions,
        List<UserId> exceptions,
        List<UserId> allowed,
        List<Attribute> attributes,
        long version) {
    public RoomState {
        sanctions = List.copyOf(sanctions);
        exceptions = List.copyOf(exceptions);
        allowed = List.copyOf(allowed);
        attributes = List.copyOf(attributes);
    }
}
