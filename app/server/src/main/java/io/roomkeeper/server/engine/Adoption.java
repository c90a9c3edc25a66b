package io.roomkeeper.server.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Brings what is in memory of a room to what was read of it: for the first time, or because a
/// change could not be stored.
///
/// @param started when the engine began
record Adoption(App app, Publisher publisher, InstantSource clock, Instant started) {
    void adopt(Slot slot, Optional<RoomReader.Found> found) {
        found.ifPresentOrElse(stored -> adopt(slot, stored), () -> forget(slot));
        slot.settled();
    }

    private void forget(Slot slot) {
        var known = slot.room();
        slot.room(null);
        if (known != null) {
            app.indexes().forget(known);
            publisher.gone(known, clock.instant());
        }
    }

    private void adopt(Slot slot, RoomReader.Found stored) {
        app.indexes().restore(stored.state().row());
        var known = slot.room();
        var ended = slot.ended();
        if (known != null) {
            known.restore(stored.state());
        } else if (ended != null) {
            ended.restore(stored.state());
            app.indexes().back(ended);
            slot.room(ended);
        } else {
            slot.room(stored.room(started));
        }
    }
}
