package io.roomkeeper.server.api;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.http.Waiting;

import java.util.List;
import java.util.Optional;

/// The engine, asked by one who waits for the answer.
record Rooms(ChatroomEngine engine) {
    <R> R ask(RoomCommand<R> command) {
        return Waiting.on(engine.execute(command));
    }

    /// The room, if it exists.
    Optional<RoomView> find(RoomId room) {
        try {
            return Optional.of(ask(new RoomCommand.Describe(room)));
        } catch (RoomkeeperException refusal) {
            if (refusal.code() == ErrorCode.ROOM_NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    List<RoomView> all() {
        return Waiting.on(engine.rooms());
    }
}
