package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.MessageTypes;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// Message types that are discarded first under load, and those that are protected.
record MessageTypeRoutes(ChatroomEngine engine) {
    private static final String PATH = "/console/v1/message-types";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(PATH, _ -> types()),
                ConsoleRoute.configure(
                        PATH, Attempt.at(AuditAct.CHANGE_MESSAGE_TYPES), this::change));
    }

    private MessageTypes types() {
        var app = engine.app();
        return new MessageTypes(
                app.types(TypeList.LOW_PRIORITY),
                app.limits().of(Limit.LOW_PRIORITY_TYPES),
                app.types(TypeList.ALLOWED),
                app.limits().of(Limit.ALLOWED_TYPES));
    }

    private ConsoleAnswer change(HttpCall http) {
        var request = http.json(ConsoleRequest.ChangeMessageTypes.class);
        var list =
                switch (request.list()) {
                    case LOW_PRIORITY -> TypeList.LOW_PRIORITY;
                    case GUARDED -> TypeList.ALLOWED;
                };
        return Acts.answer(
                engine,
                new AppCommand.ChangeTypes(
                        list, request.on(), request.types(), Acts.of(http, request.reason())));
    }
}
