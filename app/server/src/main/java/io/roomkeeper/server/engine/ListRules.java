package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;

/// A room's lists of users: mute exceptions and the allowlist. Server API §9, §10.
final class ListRules {
    private ListRules() {}

    static Done change(Turn turn, RoomCommand.ChangeUsers command) {
        requireService(turn.app(), command.list());
        var users = Terms.users(turn.app(), command.users());
        var room = turn.existing();
        if (command.add()) {
            check(turn.app(), room, command.list(), users);
            add(turn, command.list(), users, command.act());
        } else {
            remove(turn, room, command);
        }
        return Done.DONE;
    }

    private static void requireService(App app, UserList list) {
        if (list == UserList.ALLOWED) {
            Services.require(app, AppSwitch.USER_ALLOWLIST);
        }
    }

    /// Throws if the list of `room` (null for a new one) would become too long.
    static void check(App app, @Nullable Room room, UserList list, List<UserId> users) {
        var all = new HashSet<>(users);
        if (room != null) {
            all.addAll(room.list(list));
        }
        switch (list) {
            case MUTE_EXCEPTIONS ->
                    atMost(
                            app.limit(Limit.EXCEPTIONS_PER_ROOM),
                            all.size(),
                            ErrorCode.TOO_MANY_EXCEPTIONS);
            case ALLOWED ->
                    atMost(
                            app.limit(Limit.ALLOWED_USERS_PER_ROOM),
                            all.size(),
                            ErrorCode.BAD_PARAMETER);
        }
    }

    private static void atMost(int most, int count, ErrorCode code) {
        if (count > most) {
            throw new RoomkeeperException(
                    code, "the list holds at most " + most + " users, not " + count + ".");
        }
    }

    /// Those of `users` who are not on it yet.
    static void add(Turn turn, UserList list, List<UserId> users, Act act) {
        var present = turn.existing().list(list);
        var added = users.stream().distinct().filter(user -> !present.contains(user)).toList();
        if (!added.isEmpty()) {
            turn.happen(listed(turn, list, true, added, act));
            if (list == UserList.MUTE_EXCEPTIONS) {
                SanctionRules.notify(turn, act, RoomEvent.NoticeKind.EXCEPTED, added, 0);
            }
        }
    }

    private static void remove(Turn turn, Room room, RoomCommand.ChangeUsers command) {
        var list = command.list();
        var removed =
                command.users().stream().distinct().filter(room.list(list)::contains).toList();
        if (!removed.isEmpty()) {
            turn.happen(listed(turn, list, false, removed, command.act()));
            if (list == UserList.MUTE_EXCEPTIONS) {
                SanctionRules.notify(
                        turn, command.act(), RoomEvent.NoticeKind.NOT_EXCEPTED, removed, 0);
            }
        }
    }

    private static StateChange.UsersListed listed(
            Turn turn, UserList list, boolean added, List<UserId> users, Act act) {
        return new StateChange.UsersListed(
                turn.id(), turn.now(), act.by(), act.reason(), list, added, users);
    }

    static List<UserId> list(Turn turn, RoomCommand.ListUsers command) {
        requireService(turn.app(), command.list());
        var room = turn.room();
        return room == null ? List.of() : List.copyOf(room.list(command.list()));
    }
}
