package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// Users who may not connect at all. Server API §12.
record BlockRoutes(Rooms rooms, WireTime times) {
    private static final Sanction.Kind KIND = Sanction.Kind.BLOCK;

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.of("/user/block.json", this::block),
                ApiRoute.of("/user/unblock.json", this::unblock),
                ApiRoute.of("/user/block/query.json", this::list));
    }

    private ApiAnswer block(HttpCall http) {
        var call = ApiCall.of(http);
        rooms.ask(
                new AppCommand.ImposeGlobally(KIND, call.users(), call.minutes(), call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    private ApiAnswer unblock(HttpCall http) {
        var call = ApiCall.of(http);
        rooms.ask(new AppCommand.LiftGlobally(KIND, call.users(), call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    /// All of them, or a page where an SDK asks for one.
    private ApiAnswer list(HttpCall http) {
        var form = ApiCall.of(http).form();
        int size = form.number("size", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        int page = form.number("page", 1, Integer.MAX_VALUE, 1);
        return new ApiAnswer.Blocked(
                OK,
                rooms.ask(new AppCommand.ListGlobalSanctions(KIND)).stream()
                        .skip((page - 1L) * size)
                        .limit(size)
                        .map(block ->
                                new ApiAnswer.BlockedUser(block.user(), times.text(block.until())))
                        .toList());
    }
}
