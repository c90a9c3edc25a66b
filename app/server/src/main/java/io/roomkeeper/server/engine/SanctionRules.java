package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.time.Duration;
import java.util.List;

/// Mutes and bans of single users, and mute all. Server API §6, §7, §9.
final class SanctionRules {
    private SanctionRules() {}

    static Done impose(Turn turn, RoomCommand.Impose command) {
        Terms.kind(command.kind(), false);
        var users = Terms.users(turn.app(), command.users());
        Terms.minutes(command.minutes());
        turn.existing();
        var act = command.act();
        var until = turn.now().plus(Duration.ofMinutes(command.minutes()));
        for (var user : users) {
            turn.happen(
                    new StateChange.SanctionImposed(
                            turn.id(),
                            turn.now(),
                            act.by(),
                            act.reason(),
                            command.kind(),
                            user,
                            until));
        }
        notify(turn, act, noticeOfImposing(command.kind()), users, command.minutes());
        if (command.kind() == Sanction.Kind.BAN) {
            for (var user : users) {
                turn.existing()
                        .member(user)
                        .ifPresent(member -> MemberRules.remove(turn, member, Departure.BANNED));
            }
        }
        return Done.DONE;
    }

    static Done lift(Turn turn, RoomCommand.Lift command) {
        var users = Terms.users(turn.app(), command.users());
        var room = turn.existing();
        var act = command.act();
        var lifted =
                users.stream()
                        .filter(user -> room.sanction(command.kind(), user, turn.now()).isPresent())
                        .toList();
        for (var user : lifted) {
            turn.happen(
                    new StateChange.SanctionLifted(
                            turn.id(), turn.now(), act.by(), act.reason(), command.kind(), user));
        }
        if (!lifted.isEmpty()) {
            notify(turn, act, noticeOfLifting(command.kind()), lifted, 0);
        }
        return Done.DONE;
    }

    static List<Sanction> list(Turn turn, RoomCommand.ListSanctions command) {
        var room = turn.room();
        return room == null ? List.of() : room.sanctions(command.kind(), turn.now());
    }

    static Done setMuteAll(Turn turn, RoomCommand.SetMuteAll command) {
        if (turn.existing().muteAll() == command.on()) {
            return Done.DONE;
        }
        var act = command.act();
        turn.happen(
                new StateChange.MuteAllChanged(
                        turn.id(), turn.now(), act.by(), act.reason(), command.on()));
        var kind =
                command.on() ? RoomEvent.NoticeKind.MUTE_ALL_ON : RoomEvent.NoticeKind.MUTE_ALL_OFF;
        notify(turn, act, kind, List.of(), 0);
        return Done.DONE;
    }

    /// Tells the room if the act says so; of an end of a ban the unbanned only. Client behaviour
    /// §9.
    static void notify(
            Turn turn, Act act, RoomEvent.NoticeKind kind, List<UserId> users, int minutes) {
        if (!act.notifyMembers()) {
            return;
        }
        boolean onlyUsers = kind == RoomEvent.NoticeKind.UNBANNED;
        turn.happen(
                new RoomEvent.Notified(
                        turn.id(),
                        turn.now(),
                        onlyUsers ? 0 : turn.nextSequence(),
                        kind,
                        users,
                        minutes,
                        act.extra(),
                        onlyUsers));
    }

    static RoomEvent.NoticeKind noticeOfImposing(Sanction.Kind kind) {
        return switch (kind) {
            case MUTE -> RoomEvent.NoticeKind.MUTED;
            case BAN -> RoomEvent.NoticeKind.BANNED;
            case GLOBAL_MUTE, BLOCK -> RoomEvent.NoticeKind.GLOBALLY_MUTED;
        };
    }

    static RoomEvent.NoticeKind noticeOfLifting(Sanction.Kind kind) {
        return switch (kind) {
            case MUTE -> RoomEvent.NoticeKind.UNMUTED;
            case BAN -> RoomEvent.NoticeKind.UNBANNED;
            case GLOBAL_MUTE, BLOCK -> RoomEvent.NoticeKind.GLOBALLY_UNMUTED;
        };
    }
}
