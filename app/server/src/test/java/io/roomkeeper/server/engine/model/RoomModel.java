package io.roomkeeper.server.engine.model;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.AppSwitch;
import io.roomkeeper.server.engine.Done;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.Limit;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.RoomView;
import io.roomkeeper.server.engine.StateChange;
import io.roomkeeper.server.engine.UserList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Rooms and how they end. Server API §2, §3.1, §4.
final class RoomModel {
    private final World world;
    private final ListModel lists;
    private final AttributeModel attributes;

    RoomModel(World world, ListModel lists, AttributeModel attributes) {
        this.world = world;
        this.lists = lists;
        this.attributes = attributes;
    }

    RoomView create(RoomCommand.Create command) {
        var options = command.options();
        var act = command.act();
        if (options.attributeOwner() != null) {
            world.requireService(AppSwitch.ATTRIBUTES);
            attributes.checkServerPairs(options.attributes());
        }
        var existing = world.rooms.get(command.room());
        lists.checkAdded(existing, UserList.MUTE_EXCEPTIONS, options.exceptions());
        attributes.checkRoomFor(existing, options.attributes());
        var room = existing;
        if (room == null) {
            var lifetime = options.lifetime();
            if (lifetime == null && options.pinned()) {
                lifetime = Lifetime.DEFAULT;
            }
            room = born(command.room(), act, options.name(), lifetime);
        } else if (options.lifetime() != null) {
            changeLifetime(room, options.lifetime(), act);
        }
        if (options.muteAll()) {
            changeMuteAll(room, true, act);
        }
        lists.add(room, UserList.MUTE_EXCEPTIONS, options.exceptions(), act);
        if (options.attributeOwner() != null) {
            attributes.set(room, options.attributeOwner(), options.attributes(), false);
        }
        return view(room);
    }

    ModelRoom born(RoomId id, Act act, String name, @Nullable Lifetime lifetime) {
        var room = new ModelRoom(id, name, world.now(), lifetime);
        world.rooms.put(id, room);
        world.tell(
                new StateChange.RoomCreated(
                        id, world.now(), act.by(), act.reason(), name, lifetime, World.OPAQUE));
        return room;
    }

    Done destroy(RoomCommand.Destroy command) {
        if (world.rooms.remove(command.room()) != null) {
            var act = command.act();
            world.tell(
                    new StateChange.RoomDestroyed(
                            command.room(), world.now(), act.by(), act.reason(), false));
        }
        return Done.DONE;
    }

    Done setLifetime(RoomCommand.SetLifetime command) {
        changeLifetime(world.existing(command.room()), command.lifetime(), command.act());
        return Done.DONE;
    }

    private void changeLifetime(ModelRoom room, Lifetime lifetime, Act act) {
        if (!lifetime.equals(room.lifetime)) {
            var before =
                    room.lifetime == null
                            ? new Lifetime(Lifetime.Kind.IDLE, world.settings.inactivityMinutes())
                            : room.lifetime;
            room.lifetime = lifetime;
            world.tell(
                    new StateChange.LifetimeChanged(
                            room.id, world.now(), act.by(), act.reason(), lifetime, before));
        }
    }

    Done setKept(RoomCommand.SetKept command) {
        world.requireService(AppSwitch.KEEPALIVE);
        var room = world.rooms.get(command.room());
        if (room == null && !command.on()) {
            return Done.DONE;
        }
        var found = world.existing(command.room());
        if (found.kept == command.on()) {
            return Done.DONE;
        }
        long others = world.rooms.values().stream().filter(each -> each.kept).count();
        World.require(
                !command.on() || others < world.limit(Limit.KEPT_ROOMS),
                ErrorCode.TOO_MANY_KEPT_ROOMS);
        found.kept = command.on();
        var act = command.act();
        world.tell(
                new StateChange.KeptChanged(
                        found.id, world.now(), act.by(), act.reason(), command.on()));
        return Done.DONE;
    }

    boolean changeMuteAll(ModelRoom room, boolean on, Act act) {
        if (room.muteAll == on) {
            return false;
        }
        room.muteAll = on;
        world.tell(
                new StateChange.MuteAllChanged(room.id, world.now(), act.by(), act.reason(), on));
        return true;
    }

    Done setDistribution(RoomCommand.SetDistribution command) {
        var room = world.existing(command.room());
        if (room.distributing != command.on()) {
            room.distributing = command.on();
            var act = command.act();
            world.tell(
                    new StateChange.DistributionChanged(
                            room.id, world.now(), act.by(), act.reason(), command.on()));
        }
        return Done.DONE;
    }

    RoomView view(ModelRoom room) {
        return new RoomView(
                room.id,
                room.name,
                World.OPAQUE,
                room.created,
                inForce(room),
                room.kept,
                room.muteAll,
                room.distributing,
                room.members.size(),
                room.messageCount,
                room.messageCount == 0 ? null : room.lastSent,
                null);
    }

    List<RoomView> views() {
        return world.rooms.values().stream().map(this::view).toList();
    }

    private Lifetime inForce(ModelRoom room) {
        return room.lifetime == null
                ? new Lifetime(Lifetime.Kind.IDLE, world.settings.inactivityMinutes())
                : room.lifetime;
    }

    boolean isDue(ModelRoom room) {
        if (room.kept) {
            return false;
        }
        var lifetime = inForce(room);
        Instant from =
                switch (lifetime.kind()) {
                    case IDLE -> room.lastActive;
                    case AGE -> room.created;
                };
        return !world.now().isBefore(from.plus(Duration.ofMinutes(lifetime.minutes())));
    }

    /// Ends the room if its time is over. §2.5.
    void endIfDue(RoomId id) {
        var room = world.rooms.get(id);
        if (room != null && isDue(room)) {
            world.rooms.remove(id);
            var why = inForce(room).kind() == Lifetime.Kind.IDLE ? "idle" : "age";
            world.tell(new StateChange.RoomDestroyed(id, world.now(), "system", why, true));
        }
    }
}
