package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Sanction;

import java.util.List;
import java.util.stream.Stream;

/// Mutes in all rooms at once, called user ban on the wire. Server API §8.
record GlobalMuteRoutes(Rooms rooms, WireTime times) {
    List<ApiRoute> routes() {
        var calls = new GlobalSanctionCalls(Sanction.Kind.GLOBAL_MUTE, rooms);
        return Stream.of(
                        ApiRoute.of("/chatroom/user/ban/add.json", calls::impose),
                        ApiRoute.of("/chatroom/user/ban/remove.json", calls::lift),
                        ApiRoute.of(
                                "/chatroom/user/ban/query.json",
                                _ -> new ApiAnswer.Sanctioned(OK, times.ends(calls.held()))))
                .map(route -> route.needing(AppSwitch.GLOBAL_MUTE))
                .toList();
    }
}
