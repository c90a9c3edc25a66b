package io.roomkeeper.server.api;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// Stopping and resuming what a room sends to its members. Server API §10.1.
record DistributionRoutes(Rooms rooms) {
    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of("/chatroom/message/stopDistribution.json", http -> set(http, false)),
                ApiRoute.of("/chatroom/message/resumeDistribution.json", http -> set(http, true)));
    }

    private ApiAnswer set(HttpCall http, boolean on) {
        var call = ApiCall.of(http);
        rooms.moderate(new RoomCommand.SetDistribution(call.room(), on, call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }
}
