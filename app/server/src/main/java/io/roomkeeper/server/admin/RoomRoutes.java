package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.MemberPage;
import io.roomkeeper.protocol.console.RoomSummary;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.MemberList;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomQuery;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Route;
import io.roomkeeper.server.http.Waiting;

import java.util.List;

/// Rooms, and who is in them.
record RoomRoutes(ChatroomEngine engine) {
    private static final int OLDEST_FIRST = 1;
    private static final int NEWEST_FIRST = 2;

    List<Route> routes() {
        return List.of(
                Route.get("/console/v1/rooms", _ -> list()),
                Route.post("/console/v1/rooms", this::create),
                Route.post("/console/v1/rooms/destroy", this::destroy),
                Route.get("/console/v1/members", this::members));
    }

    private List<RoomSummary> list() {
        return Waiting.on(engine.rooms(RoomQuery.first())).rooms().stream()
                .map(Records::summary)
                .toList();
    }

    private ConsoleAnswer create(HttpCall http) {
        var request = http.json(ConsoleRequest.CreateRoom.class);
        Waiting.on(
                engine.execute(
                        new RoomCommand.Create(
                                request.chatroomId(), CreateOptions.NONE, Acts.of(""))));
        return ConsoleAnswer.DONE;
    }

    private ConsoleAnswer destroy(HttpCall http) {
        var request = http.json(ConsoleRequest.DestroyRoom.class);
        Waiting.on(
                engine.execute(
                        new RoomCommand.Destroy(request.chatroomId(), Acts.of(request.reason()))));
        return ConsoleAnswer.DONE;
    }

    private MemberPage members(HttpCall http) {
        var query = http.query();
        var list =
                Waiting.on(
                        engine.execute(
                                new RoomCommand.ListMembers(
                                        new RoomId(query.one("room").orElse("")),
                                        query.number("count", 1, MemberList.MAX_COUNT),
                                        query.number("order", OLDEST_FIRST, NEWEST_FIRST)
                                                == NEWEST_FIRST)));
        return new MemberPage(list.total(), list.members().stream().map(Records::member).toList());
    }
}
