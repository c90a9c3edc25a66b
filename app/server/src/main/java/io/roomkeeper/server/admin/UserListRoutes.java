package io.roomkeeper.server.admin;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleRequest;
import io.roomkeeper.protocol.console.ListedUsers;
import io.roomkeeper.protocol.console.UserResults;
import io.roomkeeper.server.engine.Change;
import io.roomkeeper.server.engine.ChatroomEngine;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.UserList;
import io.roomkeeper.server.http.HttpCall;
import io.roomkeeper.server.http.Waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The mute exceptions or the allowlist of a room.
record UserListRoutes(
        ChatroomEngine engine, Origins origins, UserList list, Limit most, String path) {
    List<ConsoleRoute> routes() {
        return List.of(
                ConsoleRoute.see(path, this::users),
                ConsoleRoute.act(path, Attempt.at(AuditRecords.listing(list, true)), this::add),
                ConsoleRoute.act(
                        path + "/remove",
                        Attempt.at(AuditRecords.listing(list, false)),
                        this::remove));
    }

    private List<UserId> listed(RoomId room) {
        return Waiting.on(engine.execute(new RoomCommand.ListUsers(room, list)));
    }

    private ListedUsers users(HttpCall http) {
        var room = new RoomId(http.query().one("room").orElse(""));
        var users = listed(room);
        var members = Waiting.on(engine.execute(new RoomCommand.AreMembers(room, users)));
        var added = origins.latest(room, Set.copyOf(users), this::added);
        var entries = new ArrayList<ListedUsers.ListedUser>();
        for (int i = 0; i < users.size(); i++) {
            var by = Optional.ofNullable(added.get(users.get(i)));
            entries.add(
                    new ListedUsers.ListedUser(
                            users.get(i),
                            by.map(change -> change.at().toEpochMilli()).orElse(0L),
                            by.map(Change::by).orElse(""),
                            by.map(Change::reason).orElse(""),
                            members.get(i)));
        }
        return new ListedUsers(entries, engine.app().limits().of(most));
    }

    private Set<UserId> added(Change change) {
        return change instanceof StateChange.UsersListed listed
                        && listed.list() == list
                        && listed.added()
                ? Set.copyOf(listed.users())
                : Set.of();
    }

    private UserResults add(HttpCall http) {
        var request = http.json(ConsoleRequest.ListUsers.class);
        var room = request.chatroomId();
        return new UserBlock(engine, request.userIds())
                .add(room, Set.copyOf(listed(room)), users -> change(http, request, true, users));
    }

    private UserResults remove(HttpCall http) {
        var request = http.json(ConsoleRequest.ListUsers.class);
        return new UserBlock(engine, request.userIds())
                .lift(
                        Set.copyOf(listed(request.chatroomId())),
                        users -> change(http, request, false, users));
    }

    private List<Long> change(
            HttpCall http, ConsoleRequest.ListUsers request, boolean add, List<UserId> users) {
        var act = Acts.of(http, request.reason());
        return Acts.lines(
                engine, new RoomCommand.ChangeUsers(request.chatroomId(), list, add, users, act));
    }
}
