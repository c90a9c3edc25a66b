package io.roomkeeper.server.api;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.UserList;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// Changing and reading one of a room's lists of users.
record UserListCalls(UserList list, Rooms rooms) {
    ApiAnswer add(HttpCall http) {
        return change(http, true);
    }

    ApiAnswer remove(HttpCall http) {
        return change(http, false);
    }

    private ApiAnswer change(HttpCall http, boolean add) {
        var call = ApiCall.of(http);
        rooms.moderate(
                new RoomCommand.ChangeUsers(call.room(), list, add, call.users(), call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    List<UserId> users(HttpCall http) {
        return rooms.ask(new RoomCommand.ListUsers(ApiCall.of(http).room(), list));
    }
}
