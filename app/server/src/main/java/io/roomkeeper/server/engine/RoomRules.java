package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Create, destroy, lifetime and mute all. Server API §2, §9.
final class RoomRules {
    private RoomRules() {}

    static Decision<RoomView> create(
            @Nullable Room existing, RoomCommand.Create command, Instant now) {
        var options = command.options();
        var act = command.act();
        var events = new ArrayList<RoomEvent>();
        var room = existing;
        if (room == null) {
            var lifetime = options.lifetime() == null ? Lifetime.DEFAULT : options.lifetime();
            var created = created(command.room(), now, act, options.name(), lifetime);
            events.add(created);
            room = Room.of(created);
        } else if (options.lifetime() != null && !options.lifetime().equals(room.lifetime())) {
            events.add(
                    new StateChange.LifetimeChanged(
                            room.id(), now, act.by(), act.reason(), options.lifetime()));
        }
        if (options.muteAll() && !room.muteAll()) {
            events.add(
                    new StateChange.MuteAllChanged(room.id(), now, act.by(), act.reason(), true));
        }
        return new Decision<>(room.view(), events);
    }

    static StateChange.RoomCreated created(
            RoomId room, Instant now, Act act, String name, Lifetime lifetime) {
        var millis = Instant.ofEpochMilli(now.toEpochMilli());
        return new StateChange.RoomCreated(room, millis, act.by(), act.reason(), name, lifetime);
    }

    static Decision<Done> destroy(@Nullable Room room, RoomCommand.Destroy command, Instant now) {
        if (room == null) {
            return Decision.reply(Done.DONE);
        }
        var act = command.act();
        return new Decision<>(
                Done.DONE,
                List.of(new StateChange.RoomDestroyed(room.id(), now, act.by(), act.reason())));
    }

    static Decision<Done> setLifetime(
            @Nullable Room room, RoomCommand.SetLifetime command, Instant now) {
        var found = Rules.existing(room, command.room());
        if (found.lifetime().equals(command.lifetime())) {
            return Decision.reply(Done.DONE);
        }
        var act = command.act();
        return new Decision<>(
                Done.DONE,
                List.of(
                        new StateChange.LifetimeChanged(
                                found.id(), now, act.by(), act.reason(), command.lifetime())));
    }

    static Decision<Done> setMuteAll(
            @Nullable Room room, RoomCommand.SetMuteAll command, Instant now) {
        var found = Rules.existing(room, command.room());
        if (found.muteAll() == command.on()) {
            return Decision.reply(Done.DONE);
        }
        var act = command.act();
        var kind =
                command.on() ? RoomEvent.NoticeKind.MUTE_ALL_ON : RoomEvent.NoticeKind.MUTE_ALL_OFF;
        var events = new ArrayList<RoomEvent>();
        events.add(
                new StateChange.MuteAllChanged(
                        found.id(), now, act.by(), act.reason(), command.on()));
        if (act.notifyMembers()) {
            events.add(
                    new RoomEvent.Notified(
                            found.id(),
                            now,
                            found.sequence() + 1,
                            kind,
                            List.of(),
                            0,
                            act.extra(),
                            false));
        }
        return new Decision<>(Done.DONE, events);
    }
}
