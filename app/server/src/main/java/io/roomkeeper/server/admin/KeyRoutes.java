package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.MadeKey;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// The keys of moderators: made, listed without their secrets, and voided.
record KeyRoutes(ModeratorKeys keys) {
    private static final String PATH = "/console/v1/moderators";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(Role.OWNER, PATH, _ -> keys.list()),
                ConsoleRoute.configure(PATH, this::add),
                ConsoleRoute.configure(PATH + "/remove", this::remove));
    }

    private MadeKey add(HttpCall http) {
        var request = http.json(ConsoleRequest.AddModerator.class);
        return keys.add(request.name(), request.role(), http.caller());
    }

    private ConsoleAnswer remove(HttpCall http) {
        keys.remove(http.json(ConsoleRequest.RemoveModerator.class).name());
        return ConsoleAnswer.DONE;
    }
}
