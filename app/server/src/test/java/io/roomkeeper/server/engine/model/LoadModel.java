package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.Priority;
import io.roomkeeper.server.engine.TypeList;
import io.roomkeeper.server.engine.UserList;

/// Which messages a busy room discards. Client behaviour §6.
final class LoadModel {
    private static final long SLICE_MILLIS = 200;
    private final World world;

    LoadModel(World world) {
        this.world = world;
    }

    /// Whether the room takes one more message in this slice, which is then counted.
    boolean takes(ModelRoom room, UserId sender, String type, Priority priority) {
        int reserved = world.limit(Limit.RESERVED_MESSAGES);
        int shared = world.limit(Limit.SHARED_MESSAGES);
        int extra = world.limit(Limit.PROTECTED_MESSAGES);
        if (reserved == 0 && shared == 0 && extra == 0) {
            return true;
        }
        var slice = room.slice;
        long number = Math.floorDiv(world.now().toEpochMilli(), SLICE_MILLIS);
        if (slice.number != number) {
            slice.number = number;
            slice.reserved = 0;
            slice.shared = 0;
            slice.extra = 0;
        }
        var level = level(room, sender, type, priority);
        if (level != Priority.LOW && slice.reserved < reserved) {
            slice.reserved++;
            return true;
        }
        if (slice.shared < shared) {
            slice.shared++;
            return true;
        }
        if (level == Priority.PROTECTED && slice.extra < extra) {
            slice.extra++;
            return true;
        }
        return false;
    }

    private Priority level(ModelRoom room, UserId sender, String type, Priority priority) {
        if (world.has(AppSwitch.USER_ALLOWLIST) && room.of(UserList.ALLOWED).contains(sender)) {
            return Priority.PROTECTED;
        }
        if (priority != Priority.AS_LISTED) {
            return priority;
        }
        if (world.has(AppSwitch.TYPE_ALLOWLIST) && world.types(TypeList.ALLOWED).contains(type)) {
            return Priority.PROTECTED;
        }
        boolean low =
                world.has(AppSwitch.LOW_PRIORITY_TYPES)
                        && world.types(TypeList.LOW_PRIORITY).contains(type);
        return low ? Priority.LOW : Priority.HIGH;
    }
}
