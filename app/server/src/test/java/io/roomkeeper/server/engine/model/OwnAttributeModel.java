package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.WireJson;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.AttributeNote;
import io.roomkeeper.server.engine.AttributeOutcome;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

/// Key and value pairs as members see them. Client behaviour §8.
final class OwnAttributeModel {
    private final World world;
    private final AttributeModel attributes;

    OwnAttributeModel(World world, AttributeModel attributes) {
        this.world = world;
        this.attributes = attributes;
    }

    AttributeOutcome set(RoomCommand.SetOwnAttributes command, AttributeModel.Noter noter) {
        int count = command.pairs().size();
        var room = check(command, command.user(), count, command.notificationExtra());
        var refused = new TreeMap<String, ErrorCode>();
        var fine = new TreeMap<String, String>();
        int most = world.limit(Limit.ATTRIBUTES_PER_ROOM);
        int free = most - room.attributes.size();
        var all = new TreeMap<String, String>();
        room.attributes.values().forEach(each -> all.put(each.key(), each.value()));
        for (var pair : new TreeMap<>(command.pairs()).entrySet()) {
            var there = room.attributes.get(pair.getKey());
            if (!attributes.isPair(pair.getKey(), pair.getValue())) {
                refused.put(pair.getKey(), ErrorCode.INVALID_MEMBER_PARAMETER);
            } else if (there != null
                    && !command.forced()
                    && !there.owner().equals(command.user())) {
                refused.put(pair.getKey(), ErrorCode.NOT_ATTRIBUTE_OWNER);
            } else if ((there == null && free == 0) || isTooMuch(all, pair)) {
                refused.put(pair.getKey(), ErrorCode.TOO_MANY_ATTRIBUTES);
            } else {
                free -= there == null ? 1 : 0;
                all.put(pair.getKey(), pair.getValue());
                fine.put(pair.getKey(), pair.getValue());
            }
        }
        attributes.set(room, command.user(), fine, command.autoDelete());
        if (count == 1 && refused.isEmpty() && command.notificationExtra() != null) {
            noter.note(room, command.user(), note(1, fine, command.notificationExtra()));
        }
        return new AttributeOutcome(refused);
    }

    private boolean isTooMuch(Map<String, String> before, Map.Entry<String, String> added) {
        var after = new TreeMap<>(before);
        after.put(added.getKey(), added.getValue());
        int bytes = AttributeModel.bytes(after);
        return bytes > AttributeModel.bytes(before) && !attributes.fits(bytes);
    }

    AttributeOutcome remove(RoomCommand.RemoveOwnAttributes command, AttributeModel.Noter noter) {
        var keys = new LinkedHashSet<>(command.keys());
        var room = check(command, command.user(), keys.size(), command.notificationExtra());
        var refused = new TreeMap<String, ErrorCode>();
        var fine = new ArrayList<String>();
        var values = new TreeMap<String, String>();
        for (var key : keys) {
            var there = room.attributes.get(key);
            if (!attributes.isPair(key, "any")) {
                refused.put(key, ErrorCode.INVALID_MEMBER_PARAMETER);
            } else if (there == null) {
                refused.put(key, ErrorCode.NO_SUCH_ATTRIBUTE);
            } else if (!command.forced() && !there.owner().equals(command.user())) {
                refused.put(key, ErrorCode.NOT_ATTRIBUTE_OWNER);
            } else {
                fine.add(key);
                values.put(key, there.value());
            }
        }
        attributes.remove(room, command.user(), fine);
        if (keys.size() == 1 && refused.isEmpty() && command.notificationExtra() != null) {
            noter.note(room, command.user(), note(2, values, command.notificationExtra()));
        }
        return new AttributeOutcome(refused);
    }

    private ModelRoom check(
            RoomCommand<?> command, UserId user, int count, @Nullable String extra) {
        var room = world.existing(command.room());
        World.require(world.has(AppSwitch.ATTRIBUTES), ErrorCode.ATTRIBUTES_OFF);
        World.require(room.members.containsKey(user), ErrorCode.NOT_IN_ROOM);
        World.require(count > 0, ErrorCode.INVALID_MEMBER_PARAMETER);
        World.require(
                count <= world.limit(Limit.ATTRIBUTES_PER_MEMBER_CALL),
                ErrorCode.TOO_MANY_ATTRIBUTES_AT_ONCE);
        World.require(
                extra == null
                        || extra.getBytes(StandardCharsets.UTF_8).length
                                <= world.limit(Limit.NOTIFICATION_EXTRA_BYTES),
                ErrorCode.INVALID_MEMBER_PARAMETER);
        return room;
    }

    private static AttributeNote note(int type, Map<String, String> pair, String extra) {
        var content = new LinkedHashMap<String, Object>();
        content.put("type", type);
        pair.forEach((key, value) -> {
            content.put("key", key);
            content.put("value", value);
        });
        content.put("extra", extra);
        return new AttributeNote("RC:chrmKVNotiMsg", WireJson.mapper().writeValueAsString(content));
    }
}
