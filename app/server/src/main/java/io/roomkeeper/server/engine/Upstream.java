package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// A message that may be sent and is now taken into its room, or discarded under load.
record Upstream(
        UserId sender,
        @Nullable SessionId from,
        String source,
        String objectName,
        Clearance clearance,
        Priority priority,
        boolean persisted,
        Hearers hearers) {
    private static final Set<String> NEVER_STORED =
            Set.of(MessageForm.COMMAND, MessageForm.ATTRIBUTE_NOTE);

    /// A discarded one has sequence 0, and nobody but this knows. Client behaviour §6.
    static Receipt take(Turn turn, Upstream message) {
        var room = turn.existing();
        var uid = message.clearance().messageUId();
        boolean replaced = message.clearance().replaced();
        var sentTime = room.nextSentTime(turn.now());
        var retention = message.retention(turn.app());
        if (retention == Retention.HISTORY && !turn.app().log().accepting()) {
            throw new RoomkeeperException(ErrorCode.STORE_REFUSED);
        }
        var standing = message.standing(turn.app(), room);
        if (!room.budget().take(standing, turn.now(), turn.app().limits())) {
            room.traffic().discarded(message.objectName(), turn.now());
            turn.app().traffic().discarded(message.objectName(), turn.now());
            return new Receipt(0, uid, sentTime, replaced);
        }
        OfflineRule.messageComes(turn);
        var sent =
                new RoomEvent.MessageSent(
                        room.id(),
                        sentTime,
                        turn.nextSequence(),
                        message.sender(),
                        message.from(),
                        message.objectName(),
                        message.clearance().content(),
                        uid,
                        message.source(),
                        room.distributing() ? message.hearers() : Hearers.NOBODY,
                        retention,
                        true,
                        replaced,
                        standing == Priority.LOW);
        turn.happen(sent);
        room.traffic().sent(sent.objectName(), turn.now());
        turn.app().traffic().sent(sent.objectName(), turn.now());
        return new Receipt(sent.sequence(), uid, sentTime, replaced);
    }

    /// The class that counts under load.
    private Priority standing(App app, Room room) {
        if (app.has(AppSwitch.USER_ALLOWLIST) && room.list(UserList.ALLOWED).contains(sender)) {
            return Priority.PROTECTED;
        }
        return switch (priority) {
            case PROTECTED, HIGH, LOW -> priority;
            case AS_LISTED -> listed(app);
        };
    }

    private Priority listed(App app) {
        if (app.has(AppSwitch.TYPE_ALLOWLIST) && app.types(TypeList.ALLOWED).contains(objectName)) {
            return Priority.PROTECTED;
        }
        return app.has(AppSwitch.LOW_PRIORITY_TYPES)
                        && app.types(TypeList.LOW_PRIORITY).contains(objectName)
                ? Priority.LOW
                : Priority.HIGH;
    }

    private Retention retention(App app) {
        return persisted ? retention(app, objectName) : atMostRecent(objectName);
    }

    /// How long messages of a type are kept. Client behaviour §4.3.
    static Retention retention(App app, String objectName) {
        boolean stored = app.has(AppSwitch.HISTORY) || app.has(AppSwitch.HISTORY_LOG);
        return stored && !NEVER_STORED.contains(objectName)
                ? Retention.HISTORY
                : atMostRecent(objectName);
    }

    private static Retention atMostRecent(String objectName) {
        return objectName.equals(MessageForm.ATTRIBUTE_NOTE) ? Retention.NONE : Retention.RECENT;
    }
}
