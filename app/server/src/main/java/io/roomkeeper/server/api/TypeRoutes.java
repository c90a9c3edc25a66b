package io.roomkeeper.server.api;

import static io.roomkeeper.protocol.api.ApiAnswer.OK;

import io.roomkeeper.protocol.api.ApiAnswer;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.http.Endpoint;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// Message types that are protected under load, and those discarded first. Server API §10.
record TypeRoutes(Rooms rooms) {
    private static final String ALLOWED = "objectnames";
    private static final String LOW = "objectName";

    List<ApiRoute> routes() {
        return List.of(
                allowed("add", http -> change(TypeList.ALLOWED, true, ALLOWED, http)),
                allowed("delete", http -> change(TypeList.ALLOWED, false, ALLOWED, http)),
                allowed("query", _ -> new ApiAnswer.AllowedTypes(OK, types(TypeList.ALLOWED))),
                low("add", http -> change(TypeList.LOW_PRIORITY, true, LOW, http)),
                low("remove", http -> change(TypeList.LOW_PRIORITY, false, LOW, http)),
                low(
                        "query",
                        _ -> new ApiAnswer.LowPriorityTypes(OK, types(TypeList.LOW_PRIORITY))));
    }

    private static ApiRoute allowed(String verb, Endpoint endpoint) {
        return ApiRoute.of("/chatroom/whitelist/" + verb + ".json", endpoint)
                .needing(AppSwitch.TYPE_ALLOWLIST);
    }

    private static ApiRoute low(String verb, Endpoint endpoint) {
        return ApiRoute.of("/chatroom/message/priority/" + verb + ".json", endpoint)
                .needing(AppSwitch.LOW_PRIORITY_TYPES);
    }

    private ApiAnswer change(TypeList list, boolean add, String parameter, HttpCall http) {
        var call = ApiCall.of(http);
        rooms.ask(new AppCommand.ChangeTypes(list, add, call.types(parameter), call.act(rooms)));
        return ApiAnswer.Done.INSTANCE;
    }

    private List<String> types(TypeList list) {
        return rooms.ask(new AppCommand.ListTypes(list));
    }
}
