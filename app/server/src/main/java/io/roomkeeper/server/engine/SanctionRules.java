package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Mutes and bans of single users. Server API §6, §7.
final class SanctionRules {
    private SanctionRules() {}

    static Decision<Done> impose(@Nullable Room existing, RoomCommand.Impose command, Instant now) {
        var users = checked(command.users());
        checkTerm(command.minutes());
        var room = Rules.existing(existing, command.room());
        var act = command.act();
        var until = now.plus(Duration.ofMinutes(command.minutes()));
        var events = new ArrayList<RoomEvent>();
        for (var user : users) {
            events.add(
                    new StateChange.SanctionImposed(
                            room.id(), now, act.by(), act.reason(), command.kind(), user, until));
        }
        if (act.notifyMembers()) {
            events.add(
                    new RoomEvent.Notified(
                            room.id(),
                            now,
                            room.sequence() + 1,
                            imposed(command.kind()),
                            users,
                            command.minutes(),
                            act.extra(),
                            false));
        }
        if (command.kind() == Sanction.Kind.BAN) {
            for (var user : users) {
                room.member(user)
                        .ifPresent(member -> events.addAll(MemberRules.removal(room, member, now)));
            }
        }
        return new Decision<>(Done.DONE, events);
    }

    static Decision<Done> lift(@Nullable Room existing, RoomCommand.Lift command, Instant now) {
        var users = checked(command.users());
        var room = Rules.existing(existing, command.room());
        var act = command.act();
        var lifted =
                users.stream()
                        .filter(user -> room.sanction(command.kind(), user, now).isPresent())
                        .toList();
        var events = new ArrayList<RoomEvent>();
        for (var user : lifted) {
            events.add(
                    new StateChange.SanctionLifted(
                            room.id(), now, act.by(), act.reason(), command.kind(), user));
        }
        if (act.notifyMembers() && !lifted.isEmpty()) {
            boolean onlyUsers = command.kind() == Sanction.Kind.BAN;
            events.add(
                    new RoomEvent.Notified(
                            room.id(),
                            now,
                            onlyUsers ? 0 : room.sequence() + 1,
                            lifted(command.kind()),
                            lifted,
                            0,
                            act.extra(),
                            onlyUsers));
        }
        return new Decision<>(Done.DONE, events);
    }

    static Decision<List<Sanction>> list(
            @Nullable Room room, RoomCommand.ListSanctions command, Instant now) {
        return Decision.reply(room == null ? List.of() : room.sanctions(command.kind(), now));
    }

    private static List<UserId> checked(List<UserId> users) {
        var distinct = users.stream().distinct().toList();
        if (distinct.isEmpty()) {
            throw new RoomkeeperException(ErrorCode.BAD_PARAMETER, "userId is required.");
        }
        if (distinct.size() > Sanction.MAX_USERS) {
            throw new RoomkeeperException(
                    ErrorCode.BAD_PARAMETER,
                    "userId must be 1 to "
                            + Sanction.MAX_USERS
                            + " users, were "
                            + distinct.size()
                            + ".");
        }
        return distinct;
    }

    private static void checkTerm(int minutes) {
        if (minutes < 1 || minutes > Sanction.MAX_MINUTES) {
            throw new RoomkeeperException(
                    ErrorCode.ROOM_ID_OR_MINUTE_INVALID,
                    "minute must be 1 to " + Sanction.MAX_MINUTES + ", was " + minutes + ".");
        }
    }

    private static RoomEvent.NoticeKind imposed(Sanction.Kind kind) {
        return switch (kind) {
            case MUTE -> RoomEvent.NoticeKind.MUTED;
            case BAN -> RoomEvent.NoticeKind.BANNED;
        };
    }

    private static RoomEvent.NoticeKind lifted(Sanction.Kind kind) {
        return switch (kind) {
            case MUTE -> RoomEvent.NoticeKind.UNMUTED;
            case BAN -> RoomEvent.NoticeKind.UNBANNED;
        };
    }
}
