package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.MemberSearchPage;
import io.roomkeeper.protocol.console.UserCard;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.MemberList;
import io.roomkeeper.server.engine.MemberQuery;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.http.Form;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Members of a room as moderators look for them, and all that is known of one user.
record MemberRoutes(UserCards cards, ChatroomEngine engine) {
    private static final int OLDEST_FIRST = 1;
    private static final int NEWEST_FIRST = 2;
    private static final int DEFAULT_LIMIT = 100;

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see("/console/v1/members/find", this::find),
                ConsoleRoute.see("/console/v1/user-card", this::card));
    }

    private MemberSearchPage find(HttpCall http) {
        var form = http.query();
        var query =
                new MemberQuery(
                        form.one("prefix").orElse(""),
                        cursor(form),
                        form.number("limit", 1, MemberList.MAX_COUNT, DEFAULT_LIMIT),
                        form.number("order", OLDEST_FIRST, NEWEST_FIRST, OLDEST_FIRST)
                                == NEWEST_FIRST);
        var room = new RoomId(form.one("room").orElse(""));
        var page = Waiting.on(engine.execute(new RoomCommand.FindMembers(room, query)));
        return new MemberSearchPage(
                page.total(),
                page.found(),
                page.members().stream().map(Records::member).toList(),
                page.hasMore());
    }

    private static MemberQuery.@Nullable Cursor cursor(Form form) {
        var joined = form.longNumber("afterJoin");
        return joined.isEmpty()
                ? null
                : new MemberQuery.Cursor(
                        Instant.ofEpochMilli(joined.getAsLong()),
                        new UserId(form.required("afterUser")));
    }

    private UserCard card(HttpCall http) {
        var form = http.query();
        return cards.of(
                new RoomId(form.one("room").orElse("")),
                new UserId(form.required("user")),
                http.caller());
    }
}
