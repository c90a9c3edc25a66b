package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.UserId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppEvent;
import io.roomkeeper.server.engine.RoomEvent;

import java.util.List;

/// Who is told of what moderators do. Client behaviour §9.
final class NoticeModel {
    private final World world;

    NoticeModel(World world) {
        this.world = world;
    }

    void toRoom(
            ModelRoom room, RoomEvent.NoticeKind kind, List<UserId> users, int minutes, Act act) {
        if (act.notifyMembers()) {
            room.sequence++;
            world.tell(
                    new RoomEvent.Notified(
                            room.id,
                            world.now(),
                            room.sequence,
                            kind,
                            users,
                            minutes,
                            act.extra(),
                            false));
        }
    }

    void toUsers(ModelRoom room, RoomEvent.NoticeKind kind, List<UserId> users, Act act) {
        if (act.notifyMembers() && !users.isEmpty()) {
            world.tell(
                    new RoomEvent.Notified(
                            room.id, world.now(), 0, kind, users, 0, act.extra(), true));
        }
    }

    void everywhere(RoomEvent.NoticeKind kind, List<UserId> users, int minutes, Act act) {
        if (act.notifyMembers() && !users.isEmpty()) {
            world.toldOfApp.add(
                    new AppEvent.UsersNotified(world.now(), kind, users, minutes, act.extra()));
        }
    }
}
