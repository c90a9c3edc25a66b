package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.AuditLine;
import io.roomkeeper.server.engine.AuditLog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was done to a user in a room: the last lines of the audit log, newest first, and how often
/// each act was done, in all lines that are kept.
record ActsOnUser(List<AuditLine> last, Map<AuditAct, Integer> counts) {
    /// Lines told.
    static final int MOST = 100;

    static ActsOnUser of(AuditLog log, RoomId room, UserId user, Instant now) {
        var last = new ArrayList<AuditLine>();
        var counts = new EnumMap<AuditAct, Integer>(AuditAct.class);
        long before = 0;
        do {
            var found = log.search(search(room, user, before));
            for (var line : found.lines()) {
                var entry = AuditRecords.audit(line.change());
                if (entry.code() == 0) {
                    counts.merge(entry.act(), 1, Integer::sum);
                }
                if (last.size() < MOST) {
                    last.add(AuditRecords.line(line, now));
                }
            }
            before = found.next();
        } while (before != 0);
        return new ActsOnUser(last, counts);
    }

    private static AuditLog.Search search(RoomId room, UserId user, long before) {
        return new AuditLog.Search(
                new AuditLog.Query(room, before, AuditLog.MAX_LINES),
                user,
                null,
                null,
                AuditLog.Hints.NONE,
                _ -> true,
                Integer.MAX_VALUE);
    }

    int count(AuditAct act) {
        return counts.getOrDefault(act, 0);
    }
}
