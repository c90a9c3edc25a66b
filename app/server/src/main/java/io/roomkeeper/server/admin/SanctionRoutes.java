package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.List;

/// The mutes or the bans of a room.
record SanctionRoutes(ChatroomEngine engine, Sanction.Kind kind, String path) {
    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(path, this::list),
                ConsoleRoute.act(path, this::impose),
                ConsoleRoute.act(path + "/lift", this::lift));
    }

    private List<SanctionEntry> list(HttpCall http) {
        var room = new RoomId(http.query().one("room").orElse(""));
        return Waiting.on(engine.execute(new RoomCommand.ListSanctions(room, kind))).stream()
                .map(Records::sanction)
                .toList();
    }

    private ConsoleAnswer impose(HttpCall http) {
        var request = http.json(ConsoleRequest.Sanction.class);
        Waiting.on(
                engine.execute(
                        new RoomCommand.Impose(
                                request.chatroomId(),
                                kind,
                                request.userIds(),
                                request.minutes(),
                                Acts.of(http, request.reason()))));
        return ConsoleAnswer.DONE;
    }

    private ConsoleAnswer lift(HttpCall http) {
        var request = http.json(ConsoleRequest.Lift.class);
        Waiting.on(
                engine.execute(
                        new RoomCommand.Lift(
                                request.chatroomId(),
                                kind,
                                request.userIds(),
                                Acts.of(http, request.reason()))));
        return ConsoleAnswer.DONE;
    }
}
