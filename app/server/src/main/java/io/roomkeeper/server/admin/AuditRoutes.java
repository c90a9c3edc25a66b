package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditPage;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.server.access.ModeratorKeys;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.http.Download;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.http.HttpCall;

import java.time.InstantSource;
import java.util.List;

/// What was done, newest first; and taking it back.
record AuditRoutes(ChatroomEngine engine, AuditLog log, ModeratorKeys keys, InstantSource clock) {
    private static final String PATH = "/console/v1/audit";
    private static final int DEFAULT_LIMIT = 100;

    /// Lines one call looks at, some tenths of a second's work.
    static final int LOOKS = 20_000;

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(PATH, this::find),
                ConsoleRoute.see(PATH + "/export", this::export),
                ConsoleRoute.act(PATH + "/undo", Attempt.at(AuditAct.UNDO), this::undo));
    }

    private AuditPage find(HttpCall http) {
        var form = http.query();
        int limit = form.number("limit", 1, AuditLog.MAX_LINES, DEFAULT_LIMIT);
        var found = log.search(AuditFilter.of(form).search(before(form), limit, LOOKS));
        var now = clock.instant();
        return new AuditPage(
                found.lines().stream().map(line -> AuditRecords.line(line, now)).toList(),
                found.next());
    }

    /// A line's number, which may be beyond an int; 0 when none is given.
    private static long before(Form form) {
        try {
            return Long.parseUnsignedLong(form.one("before").orElse("0"));
        } catch (NumberFormatException notANumber) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "before must be the number of a line.");
        }
    }

    private Download export(HttpCall http) {
        var form = http.query();
        return AuditExport.of(form.one("format").orElse("csv"))
                .download(log, AuditFilter.of(form), clock.instant());
    }

    private ConsoleAnswer undo(HttpCall http) {
        var request = http.json(ConsoleRequest.Undo.class);
        return ConsoleAnswer.done(
                new AuditUndo(engine, log)
                        .undo(
                                request.number(),
                                keys.role(http.caller()).orElseThrow(),
                                Acts.of(http, request.reason())));
    }
}
