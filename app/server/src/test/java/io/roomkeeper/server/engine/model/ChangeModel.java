package io.roomkeeper.server.engine.model;

import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.MemberChange;
import io.roomkeeper.server.engine.RoomEvent;

/// Comings and goings, told once a second.
final class ChangeModel {
    private final World world;

    ChangeModel(World world) {
        this.world = world;
    }

    void note(ModelRoom room, MemberChange change) {
        if (world.has(AppSwitch.MEMBER_CHANGES)) {
            room.untold.removeIf(each -> each.user().equals(change.user()));
            room.untold.add(change);
        }
        tell(room);
    }

    void tell(ModelRoom room) {
        if (room.untold.isEmpty() || world.now().isBefore(room.quietUntil)) {
            return;
        }
        int named = Math.min(room.untold.size(), world.limit(Limit.NAMED_MEMBER_CHANGES));
        world.tell(
                new RoomEvent.MembersChanged(
                        room.id,
                        world.now(),
                        ++room.sequence,
                        room.untold.subList(0, named),
                        room.untold.size() - named,
                        room.members.size()));
        room.untold.clear();
        room.quietUntil = world.now().plusSeconds(1);
    }
}
