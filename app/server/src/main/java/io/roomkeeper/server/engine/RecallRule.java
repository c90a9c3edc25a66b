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
        if (command.session() == null) {
            byServer(turn, command);
        } else {
            byMember(turn, turn.existing(), command);
        }
        return Done.DONE;
    }

    private static void byServer(Turn turn, RoomCommand.Recall command) {
        var room = turn.room();
        if (room != null) {
            var original = original(room, command);
            checkTime(command, original);
            tell(turn, room, command, original);
        }
    }

    private static void byMember(Turn turn, Room room, RoomCommand.Recall command) {
        var user = command.user();
        if (room.sanction(Sanction.Kind.BAN, user, turn.now()).isPresent()) {
            throw new RoomkeeperException(
                    ErrorCode.MEMBER_BANNED, user + " is banned from chatroom " + room.id() + ".");
        }
        var original = original(room, command);
        checkTime(command, original);
        if (original == null) {
            return;
        }
        if (!original.sender().equals(user)) {
            checkAdministrator(turn.app(), room, command);
        }
        if (!isTold(room, command)) {
            tell(turn, room, command, original);
        }
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

    private static void checkAdministrator(App app, Room room, RoomCommand.Recall command) {
        if (room.member(command.user()).isEmpty()) {
            throw new RoomkeeperException(
                    ErrorCode.NOT_IN_ROOM,
                    command.user() + " is not in chatroom " + room.id() + ".");
        }
        if (!command.isAdmin() || !app.has(AppSwitch.MEMBERS_RECALL_AS_ADMIN)) {
            throw new RoomkeeperException(
                    ErrorCode.INVALID_MEMBER_PARAMETER,
                    "message " + command.messageUId() + " is somebody else's.");
        }
    }

    /// Whether the room knows it already, as far back as it remembers: who joins gets it anyway.
    private static boolean isTold(Room room, RoomCommand.Recall command) {
        return room.recent()
                .recalls()
                .map(told -> WireJson.value(told.content(), RecallContent.class))
                .filter(told -> told.messageUId().equals(command.messageUId()))
                .anyMatch(told -> told.isDelete() || !command.isDelete());
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
