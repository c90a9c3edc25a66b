package io.roomkeeper.server.engine.contract;

import static io.roomkeeper.server.engine.contract.Stage.ROOM;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Attribute;
import io.roomkeeper.server.engine.AttributeChange;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.StateChange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A room with two members, and what contracts about its attributes ask of it.
abstract class AttributeScene extends TwoMembersContract {
    static RoomCommand.SetAttributes setting(UserId owner, Map<String, String> pairs) {
        return new RoomCommand.SetAttributes(ROOM, owner, pairs, false, null);
    }

    void set(UserId owner, String key, String value, boolean autoDelete) {
        given.run(new RoomCommand.SetAttributes(ROOM, owner, Map.of(key, value), autoDelete, null));
    }

    static RoomCommand.RemoveAttributes removing(UserId user, boolean forced, String... keys) {
        return new RoomCommand.RemoveAttributes(ROOM, user, List.of(keys), forced, null);
    }

    List<String> keys() {
        return given.run(new RoomCommand.ListAttributes(ROOM, List.of())).stream()
                .map(Attribute::key)
                .toList();
    }

    List<AttributeChange> changes() {
        return given.told(StateChange.AttributesChanged.class).stream()
                .flatMap(event -> event.changes().stream())
                .toList();
    }

    static Map<String, String> many(int from, int to) {
        var pairs = new TreeMap<String, String>();
        for (int i = from; i <= to; i++) {
            pairs.put("key-" + i, "v");
        }
        return pairs;
    }
}
