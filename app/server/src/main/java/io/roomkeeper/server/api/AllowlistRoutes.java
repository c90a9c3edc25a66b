package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.UserList;

import java.util.List;
import java.util.stream.Stream;

/// Users whose messages are protected under load, called whitelist on the wire. Server API §10.
record AllowlistRoutes(Rooms rooms) {
    List<ApiRoute> routes() {
        var calls = new UserListCalls(UserList.ALLOWED, rooms);
        return Stream.of(
                        ApiRoute.of("/chatroom/user/whitelist/add.json", calls::add),
                        ApiRoute.of("/chatroom/user/whitelist/remove.json", calls::remove),
                        ApiRoute.of(
                                "/chatroom/user/whitelist/query.json",
                                http -> new ApiAnswer.AllowedUsers(OK, calls.users(http))))
                .map(route -> route.needing(AppSwitch.USER_ALLOWLIST))
                .toList();
    }
}
