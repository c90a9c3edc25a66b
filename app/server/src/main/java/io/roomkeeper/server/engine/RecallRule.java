package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.RecallContent;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Client behaviour §5, Server API §11.3.
final class RecallRule {
    private RecallRule() {}

    static Done recall(Turn turn, RoomCommand.Recall command) {
        var room = command.session() == null ? turn.room() : turn.existing();
        if (room == null) {
            return Done.DONE;
        }
        var original = original(room, command);
        checkTime(command, original);
        if (command.session() != null) {
            if (original == null) {
                return Done.DONE;
            }
            checkMember(turn.app(), command, original);
        }
        tell(turn, room, command, original);
        return Done.DONE;
    }

    private static @Nullable Original original(Room room, RoomCommand.Recall command) {
        return original(room, command.messageUId(), command.original()).orElse(null);
    }

    /// What is known of a message: by the room, or else by the history.
    static Optional<Original> original(Room room, String messageUId, @Nullable Original stored) {
        return room.recent()
                .find(messageUId)
                .map(sent -> new Original(sent.sender(), sent.at()))
                .or(() -> Optional.ofNullable(stored));
    }

    /// Tells the room that a moderator has recalled a message.
    static void takeBack(Turn turn, String messageUId, Original original, Act act) {
        var command =
                new RoomCommand.Recall(
                        turn.id(),
                        new UserId(act.by()),
                        null,
                        messageUId,
                        original.sentTime(),
                        true,
                        false,
                        act.extra(),
                        original);
        tell(turn, turn.existing(), command, original);
    }

    private static void checkTime(RoomCommand.Recall command, @Nullable Original original) {
        var given = command.sentTime();
        if (given != null && original != null && !given.equals(original.sentTime())) {
            throw new RoomkeeperException(
                    command.session() == null
                            ? ErrorCode.BAD_PARAMETER
                            : ErrorCode.INVALID_MEMBER_PARAMETER,
                    "sentTime is not that of message " + command.messageUId() + ".");
        }
    }

    private static void checkMember(App app, RoomCommand.Recall command, Original original) {
        boolean own = original.sender().equals(command.user());
        boolean asAdmin = command.isAdmin() && app.has(AppSwitch.MEMBERS_RECALL_AS_ADMIN);
        if (!own && !asAdmin) {
            throw new RoomkeeperException(
                    ErrorCode.INVALID_MEMBER_PARAMETER,
                    "message " + command.messageUId() + " is somebody else's.");
        }
    }

    // The command reaches everybody even while distribution is stopped: it takes away, it adds
    // nothing.
    private static void tell(
            Turn turn, Room room, RoomCommand.Recall command, @Nullable Original original) {
        var given = command.sentTime();
        long originalTime =
                original != null
                        ? original.sentTime().toEpochMilli()
                        : given == null ? 0 : given.toEpochMilli();
        var content =
                new RecallContent(
                        room.id(),
                        command.messageUId(),
                        originalTime,
                        command.isAdmin(),
                        command.isDelete(),
                        command.extra(),
                        original == null ? null : original.sender());
        var sentTime = room.nextSentTime(turn.now());
        turn.happen(
                new RoomEvent.MessageSent(
                        room.id(),
                        sentTime,
                        turn.nextSequence(),
                        command.user(),
                        command.session(),
                        MessageForm.RECALL,
                        WireJson.text(content),
                        turn.nextMessageUId(sentTime),
                        PublishRule.SERVER,
                        Hearers.ALL,
                        Upstream.retention(turn.app(), MessageForm.RECALL),
                        false,
                        false));
    }
}
