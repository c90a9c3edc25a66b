package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.AuditLine;
import io.roomkeeper.protocol.console.AuditPage;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.http.HttpCall;

import java.util.List;

/// What was done, newest first.
record AuditRoutes(AuditLog log) {
    private static final int DEFAULT_LIMIT = 100;

    List<ConsoleRoute> routes() {
        return List.of(ConsoleRoute.see("/console/v1/audit", this::find));
    }

    private AuditPage find(HttpCall http) {
        var form = http.query();
        var room = form.one("room").map(RoomId::new).orElse(null);
        int limit = form.number("limit", 1, AuditLog.MAX_LINES, DEFAULT_LIMIT);
        var lines = log.find(new AuditLog.Query(room, before(form), limit));
        return new AuditPage(
                lines.stream()
                        .map(line -> new AuditLine(line.number(), Records.audit(line.change())))
                        .toList());
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
}
