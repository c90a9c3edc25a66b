package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;
import java.util.stream.Stream;

/// Rooms that do not end by themselves. Server API §4.
record KeepaliveRoutes(Rooms rooms) {
    List<ApiRoute> routes() {
        return Stream.of(
                        ApiRoute.of("/chatroom/keepalive/add.json", http -> set(http, true)),
                        ApiRoute.of("/chatroom/keepalive/remove.json", http -> set(http, false)),
                        ApiRoute.of("/chatroom/keepalive/query.json", _ -> list()))
                .map(route -> route.needing(AppSwitch.KEEPALIVE))
                .toList();
    }

    private ApiAnswer set(HttpCall http, boolean on) {
        var call = ApiCall.of(http);
        rooms.ask(new RoomCommand.SetKept(call.room(), on, call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer list() {
        return new ApiAnswer.RoomIds(OK, rooms.ask(new AppCommand.ListKeptRooms()));
    }
}
