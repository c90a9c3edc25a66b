package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Attributes by the Server API, which asks nobody. Server API §5.
final class AttributeRules {
    private AttributeRules() {}

    static Done set(Turn turn, RoomCommand.SetAttributes command) {
        Services.require(turn.app(), AppSwitch.ATTRIBUTES);
        AttributeForm.check(turn.app(), command.pairs());
        checkNote(turn.app(), command.note());
        checkRoomFor(turn.app(), turn.existing(), command.pairs());
        put(turn, command.owner(), command.pairs(), command.autoDelete());
        tell(turn, command.owner(), command.note());
        return Done.DONE;
    }

    static Done remove(Turn turn, RoomCommand.RemoveAttributes command) {
        Services.require(turn.app(), AppSwitch.ATTRIBUTES);
        AttributeForm.checkCount(turn.app(), command.keys().size());
        command.keys().forEach(AttributeForm::checkKey);
        checkNote(turn.app(), command.note());
        var attributes = turn.existing().attributes();
        var found = new ArrayList<Attribute>();
        for (var key : command.keys().stream().distinct().toList()) {
            attributes.get(key).ifPresent(found::add);
        }
        if (!command.forced()) {
            checkOwned(command, found);
        }
        take(turn, command.user(), found);
        tell(turn, command.user(), command.note());
        return Done.DONE;
    }

    private static void checkOwned(RoomCommand.RemoveAttributes command, List<Attribute> found) {
        if (found.isEmpty()) {
            throw new RoomkeeperException(
                    ErrorCode.NOTHING_TO_DELETE,
                    "chatroom " + command.room() + " has no such attribute.");
        }
        if (!found.stream().allMatch(attribute -> attribute.owner().equals(command.user()))) {
            throw new RoomkeeperException(ErrorCode.NOT_ATTRIBUTE_OWNER);
        }
    }

    private static void checkNote(App app, @Nullable AttributeNote note) {
        if (note != null) {
            MessageForm.checkServers(app, note.objectName(), note.content());
        }
    }

    /// Throws 23423 if `room` (null for a new one) would have too many, or too much of them.
    static void checkRoomFor(App app, @Nullable Room room, Map<String, String> pairs) {
        var attributes = room == null ? new Attributes() : room.attributes();
        int count = attributes.size();
        long growth = 0;
        for (var pair : pairs.entrySet()) {
            count += attributes.has(pair.getKey()) ? 0 : 1;
            growth += attributes.growth(pair.getKey(), pair.getValue());
        }
        if (count > app.limit(Limit.ATTRIBUTES_PER_ROOM)) {
            throw new RoomkeeperException(
                    ErrorCode.TOO_MANY_ATTRIBUTES,
                    "a chatroom has at most "
                            + app.limit(Limit.ATTRIBUTES_PER_ROOM)
                            + " attributes.");
        }
        if (isTooMuch(app, attributes.bytes(), growth)) {
            throw new RoomkeeperException(
                    ErrorCode.TOO_MANY_ATTRIBUTES,
                    "the attributes of a chatroom have at most "
                            + app.limit(Limit.ATTRIBUTE_BYTES_PER_ROOM)
                            + " bytes.");
        }
    }

    /// Whether the attributes of a room, of now `bytes`, may not have `growth` more; to have fewer
    /// is always allowed.
    static boolean isTooMuch(App app, long bytes, long growth) {
        return growth > 0 && app.limits().exceeded(Limit.ATTRIBUTE_BYTES_PER_ROOM, bytes + growth);
    }

    /// Sets all, whosoever they are.
    static void put(Turn turn, UserId owner, Map<String, String> pairs, boolean autoDelete) {
        var changes = new ArrayList<AttributeChange>();
        long version = turn.existing().attributes().version();
        for (var pair : pairs.entrySet()) {
            version++;
            changes.add(
                    new AttributeChange(
                            pair.getKey(), pair.getValue(), owner, autoDelete, false, version));
        }
        changed(turn, owner, changes);
    }

    /// Removes `gone`, which are there.
    static void take(Turn turn, UserId by, List<Attribute> gone) {
        var changes = new ArrayList<AttributeChange>();
        long version = turn.existing().attributes().version();
        for (var attribute : gone) {
            version++;
            changes.add(
                    new AttributeChange(
                            attribute.key(),
                            "",
                            attribute.owner(),
                            attribute.autoDelete(),
                            true,
                            version));
        }
        changed(turn, by, changes);
    }

    private static void changed(Turn turn, UserId by, List<AttributeChange> changes) {
        if (!changes.isEmpty()) {
            turn.happen(
                    new StateChange.AttributesChanged(
                            turn.id(), turn.now(), by.value(), "", changes));
        }
    }

    /// What goes with a user who has left. §5.5.
    static void removeWith(Turn turn, UserId user) {
        take(turn, user, turn.existing().attributes().leavingWith(user));
    }

    /// The note, as a message of the room from `user`.
    static void tell(Turn turn, UserId user, @Nullable AttributeNote note) {
        if (note == null) {
            return;
        }
        var room = turn.existing();
        var sentTime = room.nextSentTime(turn.now());
        turn.happen(
                new RoomEvent.MessageSent(
                        room.id(),
                        sentTime,
                        turn.nextSequence(),
                        user,
                        null,
                        note.objectName(),
                        note.content(),
                        turn.nextMessageUId(sentTime),
                        PublishRule.SERVER,
                        room.distributing() ? Hearers.ALL : Hearers.NOBODY,
                        Upstream.retention(turn.app(), note.objectName()),
                        false,
                        false));
    }

    static List<Attribute> list(Turn turn, RoomCommand.ListAttributes command) {
        Services.require(turn.app(), AppSwitch.ATTRIBUTES);
        var attributes = turn.existing().attributes();
        return command.keys().isEmpty()
                ? attributes.all()
                : attributes.all().stream()
                        .filter(attribute -> command.keys().contains(attribute.key()))
                        .toList();
    }
}
