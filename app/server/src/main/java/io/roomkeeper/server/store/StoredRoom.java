package io.roomkeeper.server.store;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.RoomState;
import io.roomkeeper.server.engine.Sanction;

import java.time.Instant;
import java.util.List;

/// A room's own row in MapDB, under its id.
record StoredRoom(String name, Instant created, Lifetime lifetime, boolean muteAll) {
    StoredRoom with(Lifetime changed) {
        return new StoredRoom(name, created, changed, muteAll);
    }

    StoredRoom with(boolean nowMuteAll) {
        return new StoredRoom(name, created, lifetime, nowMuteAll);
    }

    RoomState state(RoomId id, List<Sanction> sanctions) {
        return new RoomState(id, name, created, lifetime, muteAll, sanctions);
    }
}
