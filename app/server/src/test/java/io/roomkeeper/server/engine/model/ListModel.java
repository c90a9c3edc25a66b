package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.UserList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Mute exceptions and the allowlist of a room. Server API §9, §10.
final class ListModel {
    private final World world;
    private final NoticeModel notices;

    ListModel(World world, NoticeModel notices) {
        this.world = world;
        this.notices = notices;
    }

    Done change(RoomCommand.ChangeUsers command) {
        requireService(command.list());
        var users = List.copyOf(new LinkedHashSet<>(command.users()));
        World.require(!users.isEmpty(), ErrorCode.BAD_PARAMETER);
        if (command.list() == UserList.MUTE_EXCEPTIONS) {
            checkCall(users);
        }
        var room = world.existing(command.room());
        if (command.add()) {
            checkAdded(room, command.list(), users);
        }
        var changed =
                command.add()
                        ? add(room, command.list(), users, command.act())
                        : remove(room, command.list(), users, command.act());
        if (command.list() == UserList.MUTE_EXCEPTIONS && !changed.isEmpty()) {
            var kind =
                    command.add()
                            ? RoomEvent.NoticeKind.EXCEPTED
                            : RoomEvent.NoticeKind.NOT_EXCEPTED;
            notices.toRoom(room, kind, changed, 0, command.act());
        }
        return Done.DONE;
    }

    List<UserId> list(RoomCommand.ListUsers command) {
        requireService(command.list());
        var room = world.rooms.get(command.room());
        return room == null ? List.of() : List.copyOf(room.of(command.list()));
    }

    private void requireService(UserList list) {
        if (list == UserList.ALLOWED) {
            world.requireService(AppSwitch.USER_ALLOWLIST);
        }
    }

    void checkCall(List<UserId> users) {
        World.require(users.size() <= world.limit(Limit.USERS_PER_CALL), ErrorCode.BAD_PARAMETER);
    }

    /// Throws if the list would be too long with `users`.
    void checkAdded(@Nullable ModelRoom room, UserList list, List<UserId> users) {
        var together = new LinkedHashSet<UserId>(room == null ? List.of() : room.of(list));
        together.addAll(users);
        switch (list) {
            case MUTE_EXCEPTIONS ->
                    World.require(
                            together.size() <= world.limit(Limit.EXCEPTIONS_PER_ROOM),
                            ErrorCode.TOO_MANY_EXCEPTIONS);
            case ALLOWED ->
                    World.require(
                            together.size() <= world.limit(Limit.ALLOWED_USERS_PER_ROOM),
                            ErrorCode.BAD_PARAMETER);
        }
    }

    List<UserId> add(ModelRoom room, UserList list, List<UserId> users, Act act) {
        var added = new ArrayList<UserId>();
        for (var user : users) {
            if (!room.of(list).contains(user)) {
                room.of(list).add(user);
                added.add(user);
            }
        }
        tell(room, list, true, added, act);
        return added;
    }

    private List<UserId> remove(ModelRoom room, UserList list, List<UserId> users, Act act) {
        var removed = users.stream().filter(room.of(list)::contains).toList();
        room.of(list).removeAll(removed);
        tell(room, list, false, removed, act);
        return removed;
    }

    private void tell(ModelRoom room, UserList list, boolean add, List<UserId> users, Act act) {
        if (!users.isEmpty()) {
            world.tell(
                    new StateChange.UsersListed(
                            room.id, world.now(), act.by(), act.reason(), list, add, users));
        }
    }
}
