package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.AuditAct;
import io.roomkeeper.protocol.console.ConsoleAnswer;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.MemberPage;
import io.roomkeeper.protocol.console.RoomPage;
import io.roomkeeper.protocol.console.UserPresence;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.MemberList;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomQuery;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.List;

/// Rooms, and who is in them.
record RoomRoutes(ChatroomEngine engine) {
    /// Rooms in a page, unless asked for otherwise.
    private static final int DEFAULT_LIMIT = 100;

    /// Characters searched for.
    private static final int MAX_SEARCH = 64;

    /// Users in one question.
    private static final int MOST_CHECKED = 20;

    private static final int OLDEST_FIRST = 1;
    private static final int NEWEST_FIRST = 2;

    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see("/console/v1/rooms", this::list),
                ConsoleRoute.act(
                        "/console/v1/rooms", Attempt.at(AuditAct.CREATE_ROOM), this::create),
                ConsoleRoute.act(
                        "/console/v1/rooms/destroy",
                        Attempt.at(AuditAct.DESTROY_ROOM),
                        this::destroy),
                ConsoleRoute.see("/console/v1/members", this::members),
                ConsoleRoute.see("/console/v1/members/check", this::check));
    }

    private RoomPage list(HttpCall http) {
        var query = http.query();
        var after = query.one("after").map(RoomId::new).orElse(null);
        int limit = query.number("limit", 1, RoomQuery.MAX_LIMIT, DEFAULT_LIMIT);
        var text = query.one("search").orElse("");
        checkSearch(text);
        var page = Waiting.on(engine.rooms(new RoomQuery(after, limit, text)));
        return new RoomPage(
                page.rooms().stream().map(Records::summary).toList(), page.next(), page.total());
    }

    private static void checkSearch(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > MAX_SEARCH) {
            throw new RoomkeeperException(
                    ErrorCode.PARAMETER_TOO_LONG,
                    "search must be at most " + MAX_SEARCH + " characters, was " + length + ".");
        }
    }

    private ConsoleAnswer create(HttpCall http) {
        var request = http.json(ConsoleRequest.CreateRoom.class);
        var options = CreateOptions.named(Acts.roomName(request.name().orElse("")));
        return Acts.answer(
                engine, new RoomCommand.Create(request.chatroomId(), options, Acts.of(http, "")));
    }

    private ConsoleAnswer destroy(HttpCall http) {
        var request = http.json(ConsoleRequest.DestroyRoom.class);
        return Acts.answer(
                engine,
                new RoomCommand.Destroy(request.chatroomId(), Acts.of(http, request.reason())));
    }

    private List<UserPresence> check(HttpCall http) {
        var query = http.query();
        var room = new RoomId(query.one("room").orElse(""));
        var users = query.all("user").stream().map(UserId::new).toList();
        if (users.isEmpty() || users.size() > MOST_CHECKED) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "user must be given 1 to %d times, was %d."
                            .formatted(MOST_CHECKED, users.size()));
        }
        var members =
                Waiting.on(engine.execute(new RoomCommand.AreMembers(room, users))).iterator();
        return users.stream().map(user -> presence(user, members.next())).toList();
    }

    private UserPresence presence(UserId user, boolean member) {
        return new UserPresence(user, member, member || engine.user(user).isPresent());
    }

    private MemberPage members(HttpCall http) {
        var query = http.query();
        var list =
                Waiting.on(
                        engine.execute(
                                new RoomCommand.ListMembers(
                                        new RoomId(query.one("room").orElse("")),
                                        query.number("count", 1, MemberList.MAX_COUNT),
                                        query.number("order", OLDEST_FIRST, NEWEST_FIRST)
                                                == NEWEST_FIRST)));
        return new MemberPage(list.total(), list.members().stream().map(Records::member).toList());
    }
}
