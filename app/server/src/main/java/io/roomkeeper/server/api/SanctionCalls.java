package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// Adding, rolling back and listing one kind of sanction: the same three calls for mutes and bans.
record SanctionCalls(Sanction.Kind kind, Rooms rooms, WireTime times) {
    /// `base` is the path in front of the verb.
    List<ApiRoute> under(String base) {
        return List.of(
                ApiRoute.of(base + "/add.json", this::add),
                ApiRoute.of(base + "/rollback.json", this::rollback),
                ApiRoute.of(base + "/list.json", this::list));
    }

    private ApiAnswer add(HttpCall http) {
        var call = ApiCall.of(http);
        rooms.moderate(
                new RoomCommand.Impose(
                        call.room(), kind, call.users(), call.minutes(), call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer rollback(HttpCall http) {
        var call = ApiCall.of(http);
        rooms.moderate(new RoomCommand.Lift(call.room(), kind, call.users(), call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer list(HttpCall http) {
        var held = rooms.ask(new RoomCommand.ListSanctions(ApiCall.of(http).room(), kind));
        return new ApiAnswer.Sanctioned(OK, times.ends(held));
    }
}
