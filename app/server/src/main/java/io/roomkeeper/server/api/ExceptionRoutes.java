package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.UserList;

import java.util.List;

/// Mute exceptions, called ban whitelist on the wire. Server API §9.
record ExceptionRoutes(Rooms rooms) {
    List<ApiRoute> routes() {
        var calls = new UserListCalls(UserList.MUTE_EXCEPTIONS, rooms);
        return List.of(
                ApiRoute.of("/chatroom/user/ban/whitelist/add.json", calls::add),
                ApiRoute.of("/chatroom/user/ban/whitelist/rollback.json", calls::remove),
                ApiRoute.of(
                        "/chatroom/user/ban/whitelist/query.json",
                        http -> new ApiAnswer.UserIds(OK, calls.users(http))));
    }
}
