package io.roomkeeper.server.api;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.http.Waiting;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// The engine, asked by one who waits for the answer.
record Rooms(ChatroomEngine engine) {
    <R> R ask(RoomCommand<R> command) {
        return answer(engine.execute(command));
    }

    /// All of them at once, so that they are stored together; the first refusal, if there is one.
    <R> void askAll(Stream<? extends RoomCommand<R>> commands) {
        commands.map(engine::execute).toList().forEach(Rooms::answer);
    }

    /// Too many mute exceptions have no code of their own here. Server API §14.
    private static <R> R answer(CompletableFuture<R> asked) {
        try {
            return Waiting.on(asked);
        } catch (RoomkeeperException refusal) {
            throw refusal.code() == ErrorCode.TOO_MANY_EXCEPTIONS
                    ? new RoomkeeperException(ErrorCode.BAD_PARAMETER, refusal.detail())
                    : refusal;
        }
    }

    <R> R ask(AppCommand<R> command) {
        return Waiting.on(engine.execute(command));
    }

    /// Moderates a room. One that does not exist is no error where the app wants that: the SDKs'
    /// own tests moderate rooms that nobody made. Server API §14.
    void moderate(RoomCommand<Done> command) {
        moderateAll(Stream.of(command));
    }

    /// All of them at once, as [#moderate] does one.
    void moderateAll(Stream<? extends RoomCommand<Done>> commands) {
        commands.map(engine::execute).toList().forEach(this::leniently);
    }

    private void leniently(CompletableFuture<Done> asked) {
        try {
            answer(asked);
        } catch (RoomkeeperException refusal) {
            if (refusal.code() != ErrorCode.ROOM_NOT_FOUND
                    || !has(AppSwitch.LENIENT_UNKNOWN_ROOMS)) {
                throw refusal;
            }
        }
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

    boolean has(AppSwitch which) {
        return engine.app().settings().has(which);
    }

    /// Throws 1009 for a service that is off.
    void require(AppSwitch service) {
        if (!has(service)) {
            throw new RoomkeeperException(
                    ErrorCode.SERVICE_OFF, "the service " + service.key() + " is not switched on.");
        }
    }

    int limit(Limit which) {
        return engine.app().limits().of(which);
    }
}
