package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

/// Who may send, and what an accepted message becomes. Client behaviour §4.2; Server API §9.
final class SendRule {
    private SendRule() {}

    static Receipt send(Turn turn, RoomCommand.Send command) {
        admit(turn, turn.existing(), command);
        var cleared = command.cleared();
        var clearance = cleared == null ? clearance(turn, command) : cleared;
        if (!clearance.content().equals(command.content())) {
            MessageForm.checkMembers(turn.app(), command.objectName(), clearance.content());
        }
        return Upstream.take(
                turn,
                new Upstream(
                        command.user(),
                        command.session(),
                        command.source(),
                        command.objectName(),
                        clearance,
                        Priority.AS_LISTED,
                        true,
                        Hearers.ALL));
    }

    static Clearance clear(Turn turn, RoomCommand.Send command) {
        admit(turn, turn.existing(), command);
        return clearance(turn, command);
    }

    private static void admit(Turn turn, Room room, RoomCommand.Send command) {
        var app = turn.app();
        var user = command.user();
        if (app.has(AppSwitch.ONLY_MEMBERS_SEND) && room.member(user).isEmpty()) {
            throw refusal(ErrorCode.NOT_IN_ROOM, user + " is not in chatroom " + room.id());
        }
        // The specification lists mutes only; but a ban would stop nobody who may send from
        // outside.
        if (room.sanction(Sanction.Kind.BAN, user, turn.now()).isPresent()) {
            throw refusal(ErrorCode.MEMBER_BANNED, user + " is banned from chatroom " + room.id());
        }
        if (app.mutes(user, turn.now())) {
            throw refusal(ErrorCode.MEMBER_MUTED, user + " is muted in all chatrooms");
        }
        if (!room.list(UserList.MUTE_EXCEPTIONS).contains(user)) {
            if (room.sanction(Sanction.Kind.MUTE, user, turn.now()).isPresent()) {
                throw refusal(ErrorCode.MEMBER_MUTED, user + " is muted in chatroom " + room.id());
            }
            if (room.muteAll()) {
                throw refusal(ErrorCode.MEMBER_MUTED, "everyone is muted in chatroom " + room.id());
            }
        }
        if (command.overRate()) {
            throw new RoomkeeperException(ErrorCode.MESSAGES_TOO_FAST);
        }
        MessageForm.checkMembers(app, command.objectName(), command.content());
        if (app.settings().words().blocks(command.content())) {
            throw new RoomkeeperException(ErrorCode.WORD_BLOCKED);
        }
    }

    private static RoomkeeperException refusal(ErrorCode code, String why) {
        return new RoomkeeperException(code, why + ".");
    }

    private static Clearance clearance(Turn turn, RoomCommand.Send command) {
        var content = turn.app().settings().words().replaceIn(command.content());
        return new Clearance(
                turn.nextMessageUId(turn.now()), content, !content.equals(command.content()));
    }
}
