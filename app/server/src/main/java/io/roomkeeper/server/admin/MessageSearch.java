package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.MessageSearchPage;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.engine.RoomQuery;
import io.roomkeeper.server.http.Waiting;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Looks through histories, newest message first, until enough was found or looked at.
final class MessageSearch {
    private final MessageLog history;
    private final ChatroomEngine engine;
    private final MessageFilter wanted;
    private final int limit;
    private final int looks;
    private final List<HistoryMessage> found = new ArrayList<>();
    private int scanned;

    /// At most `limit` are found and about `looks` looked at.
    MessageSearch(
            MessageLog history, ChatroomEngine engine, MessageFilter wanted, int limit, int looks) {
        this.history = history;
        this.engine = engine;
        this.wanted = wanted;
        this.limit = limit;
        this.looks = looks;
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
                scanned++; // an empty history costs something, too
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
        return found.size() >= limit || scanned >= looks;
    }

    /// Where it stopped because it was enough; null at the end of what is looked for.
    private @Nullable Instant scan(RoomId room, Instant before) {
        var cursor =
                before.equals(Instant.EPOCH) && wanted.until().isBefore(Instant.MAX)
                        ? wanted.until()
                        : before;
        while (!isOver()) {
            var page = Waiting.on(history.page(room, cursor, MessageLog.MAX_MESSAGES, false));
            for (var message : page.messages().reversed()) {
                if (message.sentTime().isBefore(wanted.since())) {
                    return null;
                }
                cursor = message.sentTime();
                scanned++;
                if (wanted.holds(message)) {
                    found.add(Records.message(message));
                }
                if (found.size() >= limit) {
                    return cursor;
                }
            }
            if (!page.hasMore()) {
                return null;
            }
        }
        return cursor;
    }
}
