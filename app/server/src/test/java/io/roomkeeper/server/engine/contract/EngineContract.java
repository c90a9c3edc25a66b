package io.roomkeeper.server.engine.contract;

import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.StateStore;

import java.time.InstantSource;

/// What all parts of the contract share: an engine of the kind that is judged.
abstract class EngineContract {
    /// With the default limits.
    final Stage given = with(Limits.DEFAULT);

    /// A new engine that starts with what `store` and `log` have.
    abstract ChatroomEngine engine(
            StateStore store,
            MessageLog log,
            InstantSource clock,
            RoomListener listener,
            Limits limits);

    /// Another engine, for a test about a limit.
    final Stage with(Limits limits) {
        return new Stage(
                (store, log, clock, listener) -> engine(store, log, clock, listener, limits));
    }
}
