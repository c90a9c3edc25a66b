package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Who may send, and what an accepted message becomes. Client behaviour §4; Server API §9.
final class MessageRules {
    private final MessageUIds ids;

    MessageRules(MessageUIds ids) {
        this.ids = ids;
    }

    Decision<Receipt> send(@Nullable Room existing, RoomCommand.Send command, Instant now) {
        var room = Rules.existing(existing, command.room());
        admit(room, command, now);
        var sentTime = room.nextSentTime(now);
        var receipt = new Receipt(room.sequence() + 1, ids.next(sentTime), sentTime);
        return new Decision<>(
                receipt,
                List.of(
                        new RoomEvent.MessageSent(
                                room.id(),
                                sentTime,
                                receipt.sequence(),
                                command.user(),
                                command.session(),
                                command.objectName(),
                                command.content(),
                                receipt.messageUId())));
    }

    // A non-member may send by default; a banned user may not, or the ban would stop nothing.
    private static void admit(Room room, RoomCommand.Send command, Instant now) {
        if (room.sanction(Sanction.Kind.BAN, command.user(), now).isPresent()) {
            throw new RoomkeeperException(
                    ErrorCode.MEMBER_BANNED,
                    command.user() + " is banned from chatroom " + room.id() + ".");
        }
        if (room.sanction(Sanction.Kind.MUTE, command.user(), now).isPresent()) {
            throw new RoomkeeperException(
                    ErrorCode.MEMBER_MUTED,
                    command.user() + " is muted in chatroom " + room.id() + ".");
        }
        if (room.muteAll()) {
            throw new RoomkeeperException(
                    ErrorCode.MEMBER_MUTED, "everyone is muted in chatroom " + room.id() + ".");
        }
    }

    static Decision<List<RoomEvent.MessageSent>> recent(
            @Nullable Room room, RoomCommand.Recent command) {
        Terms.check("count", command.count(), 0, Admission.MAX_RECENT);
        return Decision.reply(room == null ? List.of() : room.recent(command.count()));
    }
}
