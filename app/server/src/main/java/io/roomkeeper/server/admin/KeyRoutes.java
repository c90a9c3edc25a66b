package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.MadeKey;
import io.roomkeeper.protocol.console.Role;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.List;

/// The keys of moderators: made, listed without their secrets, and voided. No key is given out of
/// which the audit log says nothing.
record KeyRoutes(ModeratorKeys keys, ChatroomEngine engine) {
    private static final String PATH = "/console/v1/moderators";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(Role.OWNER, PATH, _ -> keys.list()),
                ConsoleRoute.configure(PATH, Attempt.at(AuditAct.ADD_MODERATOR), this::add),
                ConsoleRoute.configure(
                        PATH + "/remove", Attempt.at(AuditAct.REMOVE_MODERATOR), this::remove));
    }

    private MadeKey add(HttpCall http) {
        var request = http.json(ConsoleRequest.AddModerator.class);
        var made = keys.add(request.name(), request.role(), http.caller());
        try {
            note(http, made.name(), true);
        } catch (RuntimeException notStored) {
            keys.remove(made.name());
            throw notStored;
        }
        return made;
    }

    private ConsoleAnswer remove(HttpCall http) {
        var name = http.json(ConsoleRequest.RemoveModerator.class).name();
        keys.remove(name);
        note(http, name, false);
        return ConsoleAnswer.DONE;
    }

    private void note(HttpCall http, String name, boolean added) {
        Waiting.on(engine.execute(new AppCommand.NoteModerator(name, added, Acts.of(http, ""))));
    }
}
