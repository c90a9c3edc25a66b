package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Rooms in memory that nobody is in, the one longest untouched first.
final class Idlers {
    private final LinkedHashMap<RoomId, Instant> touched = new LinkedHashMap<>();
    private final Duration patience;
    private final int most;

    /// A room may stay for `patience`, but of more than `most` the first have to go.
    Idlers(Duration patience, int most) {
        this.patience = patience;
        this.most = most;
    }

    void touch(RoomId room, Instant now) {
        touched.putLast(room, now);
    }

    /// The room may go as soon as it can.
    void hurry(RoomId room) {
        touched.putFirst(room, Instant.MIN);
    }

    void remove(RoomId room) {
        touched.remove(room);
    }

    int count() {
        return touched.size();
    }

    /// Takes out the next one that has to go.
    Optional<RoomId> next(Instant now) {
        var first = touched.firstEntry();
        if (first == null || !(touched.size() > most || isOver(first.getValue(), now))) {
            return Optional.empty();
        }
        touched.remove(first.getKey());
        return Optional.of(first.getKey());
    }

    private boolean isOver(Instant since, Instant now) {
        return !since.isAfter(now.minus(patience));
    }
}
