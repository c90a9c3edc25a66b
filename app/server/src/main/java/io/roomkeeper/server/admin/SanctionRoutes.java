package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.SanctionEntry;
import io.roomkeeper.protocol.console.UserResults;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.List;
import java.util.Set;

/// The mutes or the bans of a room.
record SanctionRoutes(ChatroomEngine engine, Sanction.Kind kind, String path) {
    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(path, this::list),
                ConsoleRoute.act(path, Attempt.at(AuditRecords.imposing(kind)), this::impose),
                ConsoleRoute.act(
                        path + "/lift", Attempt.at(AuditRecords.lifting(kind)), this::lift));
    }

    private List<SanctionEntry> list(HttpCall http) {
        var room = new RoomId(http.query().one("room").orElse(""));
        return Waiting.on(engine.execute(new RoomCommand.ListSanctions(room, kind))).stream()
                .map(Records::sanction)
                .toList();
    }

    private Set<UserId> held(RoomId room) {
        return UserBlock.of(Waiting.on(engine.execute(new RoomCommand.ListSanctions(room, kind))));
    }

    private UserResults impose(HttpCall http) {
        var request = http.json(ConsoleRequest.Sanction.class);
        var room = request.chatroomId();
        var act = Acts.of(http, request.reason());
        return new UserBlock(engine, request.userIds())
                .impose(
                        room,
                        held(room),
                        users ->
                                Acts.lines(
                                        engine,
                                        new RoomCommand.Impose(
                                                room, kind, users, request.minutes(), act)));
    }

    private UserResults lift(HttpCall http) {
        var request = http.json(ConsoleRequest.Lift.class);
        var room = request.chatroomId();
        var act = Acts.of(http, request.reason());
        return new UserBlock(engine, request.userIds())
                .lift(
                        held(room),
                        users -> Acts.lines(engine, new RoomCommand.Lift(room, kind, users, act)));
    }
}
