package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.MemberList;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;
import java.util.stream.IntStream;

/// Who is in a room. Server API §3.3 to §3.5.
record MemberRoutes(Rooms rooms, WireTime times) {
    private static final int OLDEST_FIRST = 1;
    private static final int NEWEST_FIRST = 2;

    /// Users asked for in one call. §3.5.
    private static final int MAX_USERS = 1_000;

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of("/chatroom/user/query.json", this::list),
                ApiRoute.of("/chatroom/user/exist.json", this::isMember),
                ApiRoute.of("/chatroom/users/exist.json", this::areMembers));
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

    private ApiAnswer isMember(HttpCall http) {
        var call = ApiCall.of(http);
        var asked = List.of(call.user("userId"));
        var in = rooms.ask(new RoomCommand.AreMembers(call.room(), asked));
        return new ApiAnswer.Presence(OK, in.getFirst());
    }

    private ApiAnswer areMembers(HttpCall http) {
        var call = ApiCall.of(http);
        var room = call.room();
        call.requireAtMost(MAX_USERS, "userId");
        var asked = call.users();
        var in = rooms.ask(new RoomCommand.AreMembers(room, asked));
        return new ApiAnswer.Presences(
                OK,
                IntStream.range(0, asked.size())
                        .mapToObj(i -> new ApiAnswer.UserPresence(asked.get(i), in.get(i) ? 1 : 0))
                        .toList());
    }
}
