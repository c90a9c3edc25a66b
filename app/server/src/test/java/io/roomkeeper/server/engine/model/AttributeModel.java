package io.roomkeeper.server.engine.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.AttributeNote;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.StateChange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A room's key and value pairs, as the Server API sees them. Server API §5.
final class AttributeModel {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+=_-]{1,128}");
    private final World world;

    AttributeModel(World world) {
        this.world = world;
    }

    /// Sends a message about one change.
    interface Noter {
        void note(ModelRoom room, UserId user, AttributeNote note);
    }

    Done set(RoomCommand.SetAttributes command, Noter noter) {
        world.requireService(AppSwitch.ATTRIBUTES);
        checkServerPairs(command.pairs());
        World.require(
                command.note() == null || command.pairs().size() == 1, ErrorCode.BAD_PARAMETER);
        var room = world.existing(command.room());
        checkRoomFor(room, command.pairs());
        set(room, command.owner(), command.pairs(), command.autoDelete());
        if (command.note() != null) {
            noter.note(room, command.owner(), command.note());
        }
        return Done.DONE;
    }

    Done remove(RoomCommand.RemoveAttributes command, Noter noter) {
        world.requireService(AppSwitch.ATTRIBUTES);
        var keys = List.copyOf(new LinkedHashSet<>(command.keys()));
        World.require(
                !keys.isEmpty()
                        && keys.size() <= world.limit(Limit.ATTRIBUTES_PER_SERVER_CALL)
                        && keys.stream().allMatch(key -> KEY.matcher(key).matches())
                        && (command.note() == null || keys.size() == 1)
                        && (command.forced() || keys.size() == 1),
                ErrorCode.BAD_PARAMETER);
        var room = world.existing(command.room());
        if (!command.forced()) {
            var pair = room.attributes.get(keys.getFirst());
            World.require(pair != null, ErrorCode.NOTHING_TO_DELETE);
            World.require(
                    pair == null || pair.owner().equals(command.user()),
                    ErrorCode.NOT_ATTRIBUTE_OWNER);
        }
        remove(room, command.user(), keys);
        if (command.note() != null) {
            noter.note(room, command.user(), command.note());
        }
        return Done.DONE;
    }

    List<Attribute> list(RoomCommand.ListAttributes command) {
        world.requireService(AppSwitch.ATTRIBUTES);
        var room = world.existing(command.room());
        return room.attributes.values().stream()
                .filter(each -> command.keys().isEmpty() || command.keys().contains(each.key()))
                .toList();
    }

    void checkServerPairs(Map<String, String> pairs) {
        World.require(
                !pairs.isEmpty()
                        && pairs.size() <= world.limit(Limit.ATTRIBUTES_PER_SERVER_CALL)
                        && pairs.entrySet().stream()
                                .allMatch(pair -> isPair(pair.getKey(), pair.getValue())),
                ErrorCode.BAD_PARAMETER);
    }

    boolean isPair(String key, String value) {
        return KEY.matcher(key).matches()
                && !value.isEmpty()
                && value.length() <= world.limit(Limit.ATTRIBUTE_VALUE_CHARACTERS);
    }

    void checkRoomFor(@Nullable ModelRoom room, Map<String, String> pairs) {
        var together = new HashMap<String, String>();
        if (room != null) {
            room.attributes.values().forEach(each -> together.put(each.key(), each.value()));
        }
        int before = bytes(together);
        together.putAll(pairs);
        World.require(
                pairs.isEmpty()
                        || (together.size() <= world.limit(Limit.ATTRIBUTES_PER_ROOM)
                                && (bytes(together) <= before || fits(bytes(together)))),
                ErrorCode.TOO_MANY_ATTRIBUTES);
    }

    static int bytes(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .mapToInt(pair -> (pair.getKey() + pair.getValue()).getBytes(UTF_8).length)
                .sum();
    }

    boolean fits(int bytes) {
        int most = world.limit(Limit.ATTRIBUTE_BYTES_PER_ROOM);
        return most == 0 || bytes <= most;
    }

    void set(ModelRoom room, UserId owner, Map<String, String> pairs, boolean autoDelete) {
        var changes = new ArrayList<AttributeChange>();
        new TreeMap<>(pairs)
                .forEach((key, value) -> {
                    room.version++;
                    room.attributes.put(
                            key,
                            new Attribute(
                                    key, value, owner, autoDelete, world.now(), room.version));
                    changes.add(
                            new AttributeChange(
                                    key, value, owner, autoDelete, false, room.version));
                });
        tell(room, owner, changes);
    }

    /// Those of `keys` that exist.
    void remove(ModelRoom room, UserId by, Collection<String> keys) {
        var changes = new ArrayList<AttributeChange>();
        for (var key : keys.stream().sorted().toList()) {
            var gone = room.attributes.remove(key);
            if (gone != null) {
                room.version++;
                changes.add(
                        new AttributeChange(
                                key, "", gone.owner(), gone.autoDelete(), true, room.version));
            }
        }
        tell(room, by, changes);
    }

    private void tell(ModelRoom room, UserId by, List<AttributeChange> changes) {
        if (!changes.isEmpty()) {
            world.tell(
                    new StateChange.AttributesChanged(
                            room.id, world.now(), by.value(), "", changes));
        }
    }

    /// §5.5.
    void ownerLeft(ModelRoom room, UserId user) {
        remove(
                room,
                user,
                room.attributes.values().stream()
                        .filter(each -> each.autoDelete() && each.owner().equals(user))
                        .map(Attribute::key)
                        .toList());
    }
}
