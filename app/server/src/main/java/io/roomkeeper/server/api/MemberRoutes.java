package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.MemberList;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Route;

import java.util.List;

/// Who is in a room. Server API §3.3.
record MemberRoutes(Rooms rooms, WireTime times) {
    private static final int OLDEST_FIRST = 1;
    private static final int NEWEST_FIRST = 2;

    List<Route> routes() {
        return List.of(Route.post("/chatroom/user/query.json", this::list));
    }

    private ApiAnswer list(HttpCall http) {
        var call = ApiCall.of(http);
        var room = call.room();
        int count = call.form().number("count", 1, MemberList.MAX_COUNT);
        int order = call.form().number("order", OLDEST_FIRST, NEWEST_FIRST);
        var list = rooms.ask(new RoomCommand.ListMembers(room, count, order == NEWEST_FIRST));
        return new ApiAnswer.Members(
                OK,
                list.total(),
                list.members().stream()
                        .map(member ->
                                new ApiAnswer.JoinedUser(
                                        member.user(), times.text(member.joined())))
                        .toList());
    }
}
