package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.UserList;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.List;

/// The mute exceptions or the allowlist of a room.
record UserListRoutes(ChatroomEngine engine, UserList list, String path) {
    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(path, this::users),
                ConsoleRoute.act(path, http -> change(http, true)),
                ConsoleRoute.act(path + "/remove", http -> change(http, false)));
    }

    private List<UserId> users(HttpCall http) {
        var room = new RoomId(http.query().one("room").orElse(""));
        return Waiting.on(engine.execute(new RoomCommand.ListUsers(room, list)));
    }

    private ConsoleAnswer change(HttpCall http, boolean add) {
        var request = http.json(ConsoleRequest.ListUsers.class);
        Waiting.on(
                engine.execute(
                        new RoomCommand.ChangeUsers(
                                request.chatroomId(),
                                list,
                                add,
                                request.userIds(),
                                Acts.of(http, request.reason()))));
        return ConsoleAnswer.DONE;
    }
}
