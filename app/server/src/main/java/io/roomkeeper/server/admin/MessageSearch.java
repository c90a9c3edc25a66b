package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.MessageSearchPage;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.MessageSieve;
import io.roomkeeper.server.engine.RoomQuery;
import io.roomkeeper.server.engine.StoredMessage;
import io.roomkeeper.server.http.Waiting;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Looks through histories, newest message first, until enough was found or looked at.
final class MessageSearch {
    /// Messages looked at before others who search have their turn.
    private static final int PIECE = 2_000;

    private final MessageLog history;
    private final ChatroomEngine engine;
    private final MessageFilter wanted;
    private final MessageSieve sieve;
    private final int limit;
    private final IntPredicate enough;
    private final List<HistoryMessage> found = new ArrayList<>();
    private int scanned;

    /// At most `limit` are found; `enough` is told how many were looked at, about, and ends it.
    MessageSearch(
            MessageLog history,
            ChatroomEngine engine,
            MessageFilter wanted,
            int limit,
            IntPredicate enough) {
        this.history = history;
        this.engine = engine;
        this.wanted = wanted;
        sieve = wanted.sieve();
        this.limit = limit;
        this.enough = enough;
    }

    /// The newest of one room.
    MessageSearchPage in(RoomId room) {
        return in(room, Instant.EPOCH);
    }

    /// Those of one room before `before`; of the newest if that is the epoch.
    MessageSearchPage in(RoomId room, Instant before) {
        var reached = scan(room, before);
        return page(reached == null ? null : cursor(room, reached));
    }

    /// Those of all rooms that exist, by id, from `from` on: there before `before`.
    MessageSearchPage everywhere(@Nullable RoomId from, Instant before) {
        if (from != null) {
            var reached = scan(from, before);
            if (reached != null) {
                return page(cursor(from, reached));
            }
        }
        var after = from;
        do {
            var rooms = Waiting.on(engine.rooms(new RoomQuery(after, RoomQuery.MAX_LIMIT, "")));
            for (var view : rooms.rooms()) {
                var reached = scan(view.room(), Instant.EPOCH);
                if (reached != null) {
                    return page(cursor(view.room(), reached));
                }
            }
            after = rooms.next();
        } while (after != null);
        return page(null);
    }

    private MessageSearchPage page(@Nullable String cursor) {
        return new MessageSearchPage(found, scanned, cursor);
    }

    private static String cursor(RoomId room, Instant reached) {
        return reached.toEpochMilli() + " " + room;
    }

    private boolean isOver() {
        return found.size() >= limit || enough.test(scanned);
    }

    /// Where it stopped because it was enough; null at the end of what is looked for.
    private @Nullable Instant scan(RoomId room, Instant before) {
        var cursor =
                before.equals(Instant.EPOCH) && wanted.until().isBefore(Instant.MAX)
                        ? wanted.until()
                        : before;
        while (!isOver()) {
            var scan =
                    Waiting.on(
                            history.scan(
                                    room,
                                    cursor,
                                    sieve,
                                    PIECE,
                                    message -> {
                                        take(message);
                                        return !isOver();
                                    }));
            scanned += scan.looked();
            if (scan.rest().isEmpty()) {
                return null;
            }
            cursor = scan.rest().get();
        }
        return cursor;
    }

    private void take(StoredMessage message) {
        if (wanted.holds(message)) {
            found.add(Records.message(message));
        }
    }
}
