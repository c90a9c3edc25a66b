package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.protocol.member.AttributeNoteContent;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Attributes by a member, who may change its own unless it insists. Client behaviour §8.
final class OwnAttributeRules {
    private OwnAttributeRules() {}

    static AttributeOutcome set(Turn turn, RoomCommand.SetOwnAttributes command) {
        int count = command.pairs().size();
        var attributes =
                admit(turn, command.user(), count, command.notificationExtra()).attributes();
        var refused = new LinkedHashMap<String, ErrorCode>();
        var accepted = new LinkedHashMap<String, String>();
        int free = turn.app().limit(Limit.ATTRIBUTES_PER_ROOM) - attributes.size();
        long bytes = attributes.bytes();
        for (var pair : command.pairs().entrySet()) {
            var key = pair.getKey();
            boolean isNew = !attributes.has(key);
            long growth = attributes.growth(key, pair.getValue());
            if (!AttributeForm.isKey(key) || !AttributeForm.isValue(turn.app(), pair.getValue())) {
                refused.put(key, ErrorCode.INVALID_MEMBER_PARAMETER);
            } else if (!command.forced() && isOthers(attributes, key, command.user())) {
                refused.put(key, ErrorCode.NOT_ATTRIBUTE_OWNER);
            } else if ((isNew && free <= 0)
                    || AttributeRules.isTooMuch(turn.app(), bytes, growth)) {
                refused.put(key, ErrorCode.TOO_MANY_ATTRIBUTES);
            } else {
                free -= isNew ? 1 : 0;
                bytes += growth;
                accepted.put(key, pair.getValue());
            }
        }
        AttributeRules.put(turn, command.user(), accepted, command.autoDelete());
        var extra = command.notificationExtra();
        if (extra != null && count == 1) {
            accepted.forEach((key, value) ->
                    tell(turn, command.user(), AttributeNoteContent.set(key, value, extra)));
        }
        return outcome(refused);
    }

    static AttributeOutcome remove(Turn turn, RoomCommand.RemoveOwnAttributes command) {
        var keys = command.keys().stream().distinct().toList();
        var attributes =
                admit(turn, command.user(), keys.size(), command.notificationExtra()).attributes();
        var refused = new LinkedHashMap<String, ErrorCode>();
        var gone = new ArrayList<Attribute>();
        for (var key : keys) {
            if (!AttributeForm.isKey(key)) {
                refused.put(key, ErrorCode.INVALID_MEMBER_PARAMETER);
            } else if (!attributes.has(key)) {
                refused.put(key, ErrorCode.NO_SUCH_ATTRIBUTE);
            } else if (!command.forced() && isOthers(attributes, key, command.user())) {
                refused.put(key, ErrorCode.NOT_ATTRIBUTE_OWNER);
            } else {
                attributes.get(key).ifPresent(gone::add);
            }
        }
        AttributeRules.take(turn, command.user(), gone);
        var extra = command.notificationExtra();
        if (extra != null && keys.size() == 1) {
            for (var attribute : gone) {
                tell(
                        turn,
                        command.user(),
                        AttributeNoteContent.removed(attribute.key(), attribute.value(), extra));
            }
        }
        return outcome(refused);
    }

    private static Room admit(Turn turn, UserId user, int count, @Nullable String extra) {
        var app = turn.app();
        var room = turn.existing();
        if (!app.has(AppSwitch.ATTRIBUTES)) {
            throw new RoomkeeperException(ErrorCode.ATTRIBUTES_OFF);
        }
        if (room.member(user).isEmpty()) {
            throw new RoomkeeperException(
                    ErrorCode.NOT_IN_ROOM, user + " is not in chatroom " + room.id() + ".");
        }
        if (count == 0) {
            throw new RoomkeeperException(
                    ErrorCode.INVALID_MEMBER_PARAMETER, "at least one attribute is needed.");
        }
        int most = app.limit(Limit.ATTRIBUTES_PER_MEMBER_CALL);
        if (count > most) {
            throw new RoomkeeperException(
                    ErrorCode.TOO_MANY_ATTRIBUTES_AT_ONCE,
                    "at most " + most + " attributes in one call, not " + count + ".");
        }
        int bytes = extra == null ? 0 : extra.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > app.limit(Limit.NOTIFICATION_EXTRA_BYTES)) {
            throw new RoomkeeperException(
                    ErrorCode.INVALID_MEMBER_PARAMETER,
                    "notificationExtra must be at most "
                            + app.limit(Limit.NOTIFICATION_EXTRA_BYTES)
                            + " bytes.");
        }
        return room;
    }

    private static boolean isOthers(Attributes attributes, String key, UserId user) {
        return attributes.get(key).filter(held -> !held.owner().equals(user)).isPresent();
    }

    private static void tell(Turn turn, UserId user, AttributeNoteContent content) {
        AttributeRules.tell(
                turn, user, new AttributeNote(MessageForm.ATTRIBUTE_NOTE, WireJson.text(content)));
    }

    private static AttributeOutcome outcome(Map<String, ErrorCode> refused) {
        return refused.isEmpty() ? AttributeOutcome.ALL_DONE : new AttributeOutcome(refused);
    }
}
