package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.NoteEntry;
import io.roomkeeper.server.engine.AppCommand;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.List;

/// What moderators have written down about users.
record NoteRoutes(ChatroomEngine engine) {
    private static final String PATH = "/console/v1/notes";

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(PATH, this::list),
                ConsoleRoute.act(PATH, Attempt.at(AuditAct.ADD_NOTE), this::add),
                ConsoleRoute.act(PATH + "/remove", Attempt.at(AuditAct.REMOVE_NOTE), this::remove));
    }

    private List<NoteEntry> list(HttpCall http) {
        var user = new UserId(http.query().required("user"));
        return engine.notes(user).stream().map(Records::note).toList();
    }

    private NoteEntry add(HttpCall http) {
        var request = http.json(ConsoleRequest.AddNote.class);
        return Records.note(
                Waiting.on(
                        engine.execute(
                                new AppCommand.AddNote(
                                        request.userId(), request.text(), Acts.of(http, "")))));
    }

    private ConsoleAnswer remove(HttpCall http) {
        var request = http.json(ConsoleRequest.RemoveNote.class);
        return Acts.answer(
                engine,
                new AppCommand.RemoveNote(request.userId(), request.number(), Acts.of(http, "")));
    }
}
