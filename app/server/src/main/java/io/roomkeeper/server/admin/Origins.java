package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.AuditLog;
import io.roomkeeper.server.engine.Change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Who did it and when, of what the engine keeps without saying: found in the audit log, as far as
/// it is worth looking.
record Origins(AuditLog log) {
    /// Lines that are looked at.
    static final int MOST_LINES = 5_000;

    /// The newest change of the room that is `wanted`, if it is among the last lines about it.
    Optional<Change> latest(RoomId room, Predicate<Change> wanted) {
        return Optional.ofNullable(
                latest(room, Set.of(room), change -> wanted.test(change) ? Set.of(room) : Set.of())
                        .get(room));
    }

    /// Of each of `things` the newest change about it; `about` says of what in it a change tells.
    <T> Map<T, Change> latest(RoomId room, Set<T> things, Function<Change, Set<T>> about) {
        var found = new HashMap<T, Change>();
        long before = 0;
        for (int seen = 0; seen < MOST_LINES && found.size() < things.size(); ) {
            var lines = log.find(new AuditLog.Query(room, before, AuditLog.MAX_LINES));
            for (var line : lines) {
                for (var thing : about.apply(line.change())) {
                    if (things.contains(thing)) {
                        found.putIfAbsent(thing, line.change());
                    }
                }
            }
            if (lines.size() < AuditLog.MAX_LINES) {
                break;
            }
            before = lines.getLast().number();
            seen += lines.size();
        }
        return found;
    }
}
