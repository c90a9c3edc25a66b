package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.KeptRooms;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.List;
import java.util.Optional;

/// Rooms that are kept from ending by themselves.
record KeepaliveRoutes(ChatroomEngine engine, Origins origins) {
    private static final String PATH = "/console/v1/keepalive";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(PATH, _ -> rooms()),
                ConsoleRoute.act(
                        PATH,
                        Attempt.at(AuditAct.KEEP_ALIVE, AuditAct.KEEP_ALIVE_NO_MORE),
                        this::change));
    }

    private KeptRooms rooms() {
        var kept = Waiting.on(engine.execute(new AppCommand.ListKeptRooms()));
        return new KeptRooms(
                kept.stream().flatMap(room -> described(room).stream()).toList(),
                engine.app().limits().of(Limit.KEPT_ROOMS));
    }

    /// Nothing for a room that has just been destroyed.
    private Optional<KeptRooms.KeptRoom> described(RoomId room) {
        try {
            var view = Waiting.on(engine.execute(new RoomCommand.Describe(room)));
            var by =
                    origins.latest(
                            room,
                            change -> change instanceof StateChange.KeptChanged kept && kept.on());
            return Optional.of(
                    new KeptRooms.KeptRoom(
                            Records.summary(view),
                            Records.millis(view.lastMessage()),
                            by.map(change -> change.at().toEpochMilli()).orElse(0L),
                            by.map(Change::by).orElse("")));
        } catch (RoomkeeperException refusal) {
            if (refusal.code() == ErrorCode.ROOM_NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private ConsoleAnswer change(HttpCall http) {
        var request = http.json(ConsoleRequest.KeepAlive.class);
        return Acts.answer(
                engine,
                new RoomCommand.SetKept(
                        request.chatroomId(), request.on(), Acts.of(http, request.reason())));
    }
}
