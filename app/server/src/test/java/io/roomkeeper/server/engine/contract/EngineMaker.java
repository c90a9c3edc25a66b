package io.roomkeeper.server.engine.contract;

import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limits;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.RoomListener;
import io.roomkeeper.server.engine.StateStore;

import java.time.InstantSource;

/// Makes engines of the kind that is judged.
interface EngineMaker {
    /// A new engine that starts with what `store` and `log` have.
    ChatroomEngine engine(
            StateStore store,
            MessageLog log,
            InstantSource clock,
            RoomListener listener,
            Limits limits);
}
