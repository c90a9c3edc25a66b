package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// Mute all, called ban on the wire. Server API §9.
record MuteAllRoutes(Rooms rooms) {
    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 1_000;

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of("/chatroom/ban/add.json", http -> set(http, true)),
                ApiRoute.of("/chatroom/ban/rollback.json", http -> set(http, false)),
                ApiRoute.of("/chatroom/ban/check.json", this::check),
                ApiRoute.of("/chatroom/ban/query.json", this::query));
    }

    private ApiAnswer set(HttpCall http, boolean on) {
        var call = ApiCall.of(http);
        var act = call.act(rooms);
        var asked = call.rooms(rooms.limit(Limit.ROOMS_PER_CALL));
        if (!rooms.has(AppSwitch.LENIENT_UNKNOWN_ROOMS)) {
            // All are looked for first, so that an unknown one leaves the others as they are.
            rooms.askAll(asked.stream().map(RoomCommand.Describe::new));
        }
        rooms.moderateAll(asked.stream().map(room -> new RoomCommand.SetMuteAll(room, on, act)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer check(HttpCall http) {
        boolean on = rooms.find(ApiCall.of(http).room()).map(RoomView::muteAll).orElse(false);
        return new ApiAnswer.MuteAllStatus(OK, on ? 1 : 0);
    }

    private ApiAnswer query(HttpCall http) {
        var form = ApiCall.of(http).form();
        int size = form.number("size", 1, MAX_SIZE, DEFAULT_SIZE);
        int page = form.number("page", 1, Integer.MAX_VALUE, 1);
        return new ApiAnswer.RoomIds(OK, rooms.ask(new AppCommand.ListMutedRooms(page, size)));
    }
}
