package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;
import java.util.stream.Stream;

/// Mutes in all rooms at once, called user ban on the wire. Server API §8.
record GlobalMuteRoutes(Rooms rooms, WireTime times) {
    private static final Sanction.Kind KIND = Sanction.Kind.GLOBAL_MUTE;

    List<ApiRoute> routes() {
        return Stream.of(
                        ApiRoute.of("/chatroom/user/ban/add.json", this::add),
                        ApiRoute.of("/chatroom/user/ban/remove.json", this::remove),
                        ApiRoute.of("/chatroom/user/ban/query.json", _ -> list()))
                .map(route -> route.needing(AppSwitch.GLOBAL_MUTE))
                .toList();
    }

    private ApiAnswer add(HttpCall http) {
        var call = ApiCall.of(http);
        rooms.ask(
                new AppCommand.ImposeGlobally(KIND, call.users(), call.minutes(), call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer remove(HttpCall http) {
        var call = ApiCall.of(http);
        rooms.ask(new AppCommand.LiftGlobally(KIND, call.users(), call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer list() {
        var held = rooms.ask(new AppCommand.ListGlobalSanctions(KIND));
        return new ApiAnswer.Sanctioned(OK, times.ends(held));
    }
}
