package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/// When which room has to be looked at. A room that is due later than planned is looked at in vain
/// and planned anew, so that activity costs nothing here.
final class Deadlines {
    /// Plans that hold no more and may stay in the queue, besides as many as hold.
    private static final int STALE = 50;

    private record Due(Instant at, RoomId room) {}

    private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparing(Due::at));
    private final Map<RoomId, Instant> planned = new HashMap<>();

    /// The room is to be looked at when it ends by itself, the next of its members has to leave, or
    /// the others are to be told who did.
    void plan(Room room, App app) {
        Stream.of(room.end(app.settings()), OfflineRule.nextKick(app, room), room.changes().due())
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .ifPresent(at -> plan(room.id(), at));
    }

    /// The room is to be looked at `at` the latest.
    void plan(RoomId room, Instant at) {
        var before = planned.get(room);
        if (before == null || at.isBefore(before)) {
            planned.put(room, at);
            queue.add(new Due(at, room));
            clear();
        }
    }

    private void clear() {
        if (queue.size() > STALE + 2 * planned.size()) {
            queue.clear();
            planned.forEach((room, at) -> queue.add(new Due(at, room)));
        }
    }

    /// Entries in memory.
    int size() {
        return queue.size();
    }

    void forget(RoomId room) {
        planned.remove(room);
    }

    /// A room to be looked at now, if there is one; it is planned no more.
    Optional<RoomId> next(Instant now) {
        while (!queue.isEmpty() && !queue.peek().at().isAfter(now)) {
            var due = queue.remove();
            if (planned.remove(due.room(), due.at())) {
                return Optional.of(due.room());
            }
        }
        return Optional.empty();
    }
}
