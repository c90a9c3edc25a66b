package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// Mute all, on and off.
record MuteAllRoutes(ChatroomEngine engine) {
    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.act(
                        "/console/v1/mute-all",
                        Attempt.at(AuditAct.MUTE_ALL, AuditAct.UNMUTE_ALL),
                        this::set));
    }

    private ConsoleAnswer set(HttpCall http) {
        var request = http.json(ConsoleRequest.MuteAll.class);
        return Acts.answer(
                engine,
                new RoomCommand.SetMuteAll(
                        request.chatroomId(), request.on(), Acts.of(http, request.reason())));
    }
}
