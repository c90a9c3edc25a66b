package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.HistoryMessage;
import io.roomkeeper.protocol.console.HistoryPage;
import io.roomkeeper.protocol.console.MessageSearchPage;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.MessageLog;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// The stored messages of rooms, in pages and searched.
record HistoryRoutes(MessageLog history, ChatroomEngine engine, InstantSource clock) {
    private static final String PATH = "/console/v1/messages";

    /// Around which messages can be asked for, in milliseconds; the one after it has none.
    private static final long LAST_MOMENT = Long.MAX_VALUE - 1;

    /// Messages of one answer of a search.
    static final int MOST_FOUND = 200;

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(PATH, this::page),
                ConsoleRoute.see(PATH + "/search", this::search));
    }

    private HistoryPage page(HttpCall http) {
        var form = http.query();
        var room = new RoomId(form.one("room").orElse(""));
        int count = form.number("count", 1, MessageLog.MAX_MESSAGES, MessageLog.MAX_MESSAGES);
        var around = form.longNumber("around");
        if (around.isPresent()) {
            return around(room, moment(around.getAsLong()), count);
        }
        var after = form.longNumber("after");
        if (after.isPresent()) {
            var page = read(room, Instant.ofEpochMilli(after.getAsLong()), count, true);
            return new HistoryPage(messages(page), true, page.hasMore());
        }
        var before = form.longNumber("before");
        var page = read(room, Instant.ofEpochMilli(before.orElse(0)), count, false);
        return new HistoryPage(messages(page), page.hasMore(), before.isPresent());
    }

    private static Instant moment(long millis) {
        if (millis < 0 || millis > LAST_MOMENT) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "around must be 0 to " + LAST_MOMENT + ", was " + millis + ".");
        }
        return Instant.ofEpochMilli(millis);
    }

    /// The message at `middle`, and as many before it as behind.
    private HistoryPage around(RoomId room, Instant middle, int count) {
        var older = read(room, middle.plusMillis(1), Math.max(1, (count + 1) / 2), false);
        var newer = read(room, middle, Math.max(1, count / 2), true);
        return new HistoryPage(
                Stream.concat(messages(older).stream(), messages(newer).stream()).toList(),
                older.hasMore(),
                newer.hasMore());
    }

    private MessageLog.Page read(RoomId room, Instant cursor, int count, boolean ascending) {
        return Waiting.on(history.page(room, cursor, count, ascending));
    }

    private static List<HistoryMessage> messages(MessageLog.Page page) {
        return page.messages().stream().map(Records::message).toList();
    }

    private MessageSearchPage search(HttpCall http) {
        var form = http.query();
        var search =
                new MessageSearch(
                        history,
                        engine,
                        MessageFilter.of(form),
                        form.number("limit", 1, MOST_FOUND, MOST_FOUND),
                        forAWhile());
        var cursor = form.one("cursor").map(HistoryRoutes::cursor);
        var before = cursor.map(Cursor::before).orElse(Instant.EPOCH);
        var room = form.one("room").map(RoomId::new);
        return room.isPresent()
                ? search.in(room.get(), before)
                : search.everywhere(cursor.map(Cursor::room).orElse(null), before);
    }

    private IntPredicate forAWhile() {
        var end = clock.instant().plusMillis(engine.app().limits().of(Limit.SEARCH_MILLISECONDS));
        return _ -> !clock.instant().isBefore(end);
    }

    private record Cursor(Instant before, RoomId room) {}

    private static Cursor cursor(String text) {
        int space = text.indexOf(' ');
        try {
            return new Cursor(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(0, space)))),
                    new RoomId(text.substring(space + 1)));
        } catch (NumberFormatException none) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER, "cursor must be one of an earlier answer.");
        }
    }
}
