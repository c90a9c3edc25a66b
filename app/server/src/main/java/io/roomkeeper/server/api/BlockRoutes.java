package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// Users who may not connect at all. Server API §12.
record BlockRoutes(Rooms rooms, WireTime times) {
    List<ApiRoute> routes() {
        var calls = new GlobalSanctionCalls(Sanction.Kind.BLOCK, rooms);
        return List.of(
                ApiRoute.of("/user/block.json", calls::impose),
                ApiRoute.of("/user/unblock.json", calls::lift),
                ApiRoute.of("/user/block/query.json", http -> list(http, calls.held())));
    }

    /// All of them, or a page where an SDK asks for one.
    private ApiAnswer list(HttpCall http, List<Sanction> blocks) {
        var form = ApiCall.of(http).form();
        int size = form.number("size", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        int page = form.number("page", 1, Integer.MAX_VALUE, 1);
        return new ApiAnswer.Blocked(
                OK,
                blocks.stream()
                        .skip((page - 1L) * size)
                        .limit(size)
                        .map(block ->
                                new ApiAnswer.BlockedUser(block.user(), times.text(block.until())))
                        .toList());
    }
}
