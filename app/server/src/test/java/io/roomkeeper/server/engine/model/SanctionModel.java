package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Departure;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomEvent.NoticeKind;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.StateChange;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// Mutes, bans and mute all. Server API §6, §7, §9.
final class SanctionModel {
    private final World world;
    private final NoticeModel notices;
    private final MemberModel members;
    private final RoomModel rooms;

    SanctionModel(World world, NoticeModel notices, MemberModel members, RoomModel rooms) {
        this.world = world;
        this.notices = notices;
        this.members = members;
        this.rooms = rooms;
    }

    Done impose(RoomCommand.Impose command) {
        var users = checked(world, command.users());
        checkTerm(command.minutes());
        var room = world.existing(command.room());
        var act = command.act();
        var until = world.now().plus(Duration.ofMinutes(command.minutes()));
        for (var user : users) {
            var change =
                    new StateChange.SanctionImposed(
                            room.id,
                            world.now(),
                            act.by(),
                            act.reason(),
                            command.kind(),
                            user,
                            until);
            room.of(command.kind()).put(user, change.sanction());
            world.tell(change);
        }
        boolean ban = command.kind() == Sanction.Kind.BAN;
        notices.toRoom(
                room, ban ? NoticeKind.BANNED : NoticeKind.MUTED, users, command.minutes(), act);
        if (ban) {
            users.forEach(user -> members.remove(room, user, Departure.BANNED));
        }
        return Done.DONE;
    }

    Done lift(RoomCommand.Lift command) {
        var users = checked(world, command.users());
        var room = world.existing(command.room());
        var act = command.act();
        var lifted =
                users.stream()
                        .filter(user -> room.holds(command.kind(), user, world.now()))
                        .toList();
        for (var user : lifted) {
            room.of(command.kind()).remove(user);
            world.tell(
                    new StateChange.SanctionLifted(
                            room.id, world.now(), act.by(), act.reason(), command.kind(), user));
        }
        if (command.kind() == Sanction.Kind.BAN) {
            notices.toUsers(room, NoticeKind.UNBANNED, lifted, act);
        } else if (!lifted.isEmpty()) {
            notices.toRoom(room, NoticeKind.UNMUTED, lifted, 0, act);
        }
        return Done.DONE;
    }

    List<Sanction> list(RoomCommand.ListSanctions command) {
        var room = world.rooms.get(command.room());
        return room == null ? List.of() : inForce(room.of(command.kind()).values(), world.now());
    }

    Done setMuteAll(RoomCommand.SetMuteAll command) {
        var room = world.existing(command.room());
        if (rooms.changeMuteAll(room, command.on(), command.act())) {
            var kind = command.on() ? NoticeKind.MUTE_ALL_ON : NoticeKind.MUTE_ALL_OFF;
            notices.toRoom(room, kind, List.of(), 0, command.act());
        }
        return Done.DONE;
    }

    static List<Sanction> inForce(Collection<Sanction> all, Instant now) {
        return all.stream()
                .filter(each -> each.holdsAt(now))
                .sorted(Comparator.comparing(Sanction::until).thenComparing(Sanction::user))
                .toList();
    }

    static List<UserId> checked(World world, List<UserId> users) {
        var distinct = List.copyOf(new LinkedHashSet<>(users));
        World.require(
                !distinct.isEmpty() && distinct.size() <= world.limit(Limit.USERS_PER_CALL),
                ErrorCode.BAD_PARAMETER);
        return distinct;
    }

    static void checkTerm(int minutes) {
        World.require(minutes >= 1 && minutes <= 43_200, ErrorCode.ROOM_ID_OR_MINUTE_INVALID);
    }
}
