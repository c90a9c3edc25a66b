package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.AttributePage;
import io.roomkeeper.protocol.console.AttributesAnswer;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.List;

/// The attributes of a room.
record AttributeRoutes(ChatroomEngine engine) {
    private static final String PATH = "/console/v1/attributes";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(PATH, this::list),
                ConsoleRoute.act(PATH, Attempt.at(AuditAct.EDIT_ATTRIBUTES), this::set),
                ConsoleRoute.act(
                        PATH + "/remove", Attempt.at(AuditAct.EDIT_ATTRIBUTES), this::remove));
    }

    private AttributePage list(HttpCall http) {
        var room = new RoomId(http.query().one("room").orElse(""));
        var all = Waiting.on(engine.execute(new RoomCommand.ListAttributes(room, List.of())));
        return new AttributePage(
                all.stream().map(Records::attribute).toList(),
                engine.app().limits().of(Limit.ATTRIBUTES_PER_ROOM));
    }

    private AttributesAnswer set(HttpCall http) {
        var request = http.json(ConsoleRequest.SetAttributes.class);
        var acted =
                Waiting.on(
                        engine.act(
                                new RoomCommand.EditAttributes(
                                        request.chatroomId(),
                                        request.attributes(),
                                        !request.keepOnExit(),
                                        request.force(),
                                        Acts.of(http, request.reason()))));
        return new AttributesAnswer(
                acted.lines().numbers(), acted.value().stream().map(Records::attribute).toList());
    }

    private ConsoleAnswer remove(HttpCall http) {
        var request = http.json(ConsoleRequest.RemoveAttributes.class);
        return Acts.answer(
                engine,
                new RoomCommand.DropAttributes(
                        request.chatroomId(), request.keys(), Acts.of(http, request.reason())));
    }
}
