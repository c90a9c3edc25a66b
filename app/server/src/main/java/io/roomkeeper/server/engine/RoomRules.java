package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.console.AuditEntry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Create, destroy, lifetime, keepalive and distribution. Server API §2, §4, §10.1.
final class RoomRules {
    /// Who ends rooms whose time is over.
    static final String SYSTEM = AuditEntry.SERVER;

    private RoomRules() {}

    static RoomView create(Turn turn, RoomCommand.Create command) {
        var options = command.options();
        var act = command.act();
        check(turn, options);
        var room = turn.room();
        if (room == null) {
            var lifetime = options.lifetime();
            var given = lifetime == null && options.pinned() ? Lifetime.DEFAULT : lifetime;
            make(turn, act, options.name(), given);
        } else if (options.lifetime() != null
                && !options.lifetime().equals(room.row().lifetime())) {
            pin(turn, act, options.lifetime());
        }
        if (options.muteAll() && !turn.existing().muteAll()) {
            turn.happen(
                    new StateChange.MuteAllChanged(
                            turn.id(), turn.now(), act.by(), act.reason(), true));
        }
        ListRules.add(turn, UserList.MUTE_EXCEPTIONS, options.exceptions(), act);
        var owner = options.attributeOwner();
        if (owner != null) {
            AttributeRules.put(turn, owner, options.attributes(), false);
        }
        return turn.existing().view(turn.app().settings());
    }

    private static void check(Turn turn, CreateOptions options) {
        var room = turn.room();
        var owner = options.attributeOwner();
        if (owner != null) {
            Services.require(turn.app(), AppSwitch.ATTRIBUTES);
            AttributeForm.check(turn.app(), options.attributes());
        }
        ListRules.check(turn.app(), room, UserList.MUTE_EXCEPTIONS, options.exceptions());
        if (owner != null) {
            AttributeRules.checkRoomFor(turn.app(), room, options.attributes());
        }
    }

    static void make(Turn turn, Act act, String name, @Nullable Lifetime lifetime) {
        var created = Instant.ofEpochMilli(turn.now().toEpochMilli());
        turn.happen(
                new StateChange.RoomCreated(
                        turn.id(),
                        created,
                        act.by(),
                        act.reason(),
                        name,
                        lifetime,
                        turn.nextMessageUId(created)));
    }

    static Done destroy(Turn turn, RoomCommand.Destroy command) {
        if (turn.room() != null) {
            var act = command.act();
            end(turn, act.by(), act.reason(), false);
        }
        return Done.DONE;
    }

    private static void end(Turn turn, String by, String reason, boolean automatic) {
        turn.happen(new StateChange.RoomDestroyed(turn.id(), turn.now(), by, reason, automatic));
    }

    /// Ends the room if its time is over. §2.5.
    static void endIfDue(Turn turn) {
        var room = turn.room();
        if (room != null
                && room.end(turn.app().settings())
                        .filter(end -> !turn.now().isBefore(end))
                        .isPresent()) {
            end(turn, SYSTEM, whyEnded(turn, room), true);
        }
    }

    private static String whyEnded(Turn turn, Room room) {
        return switch (room.row().lifetime(turn.app().settings().inactivityMinutes()).kind()) {
            case IDLE -> AuditEntry.IDLE;
            case AGE -> AuditEntry.AGE;
        };
    }

    /// Notes what has gone on when, by what was noted before, the room would be over by now.
    static Done noteIfOverdue(Turn turn) {
        var room = turn.room();
        if (room != null
                && room.row()
                        .end(
                                room.row().activity().last(),
                                turn.app().settings().inactivityMinutes())
                        .filter(end -> !turn.now().isBefore(end))
                        .isPresent()) {
            note(turn, room);
        }
        return Done.DONE;
    }

    /// Notes what has gone on, so that the room can rest.
    static Done note(Turn turn, Room room) {
        turn.happen(
                new StateChange.ActivityNoted(turn.id(), turn.now(), SYSTEM, "", room.activity()));
        return Done.DONE;
    }

    static Done setLifetime(Turn turn, RoomCommand.SetLifetime command) {
        if (!command.lifetime().equals(turn.existing().row().lifetime())) {
            pin(turn, command.act(), command.lifetime());
        }
        return Done.DONE;
    }

    private static void pin(Turn turn, Act act, Lifetime lifetime) {
        turn.happen(
                new StateChange.LifetimeChanged(
                        turn.id(),
                        turn.now(),
                        act.by(),
                        act.reason(),
                        lifetime,
                        turn.existing().row().lifetime(turn.app().settings().inactivityMinutes())));
    }

    static Done setKept(Turn turn, RoomCommand.SetKept command) {
        Services.require(turn.app(), AppSwitch.KEEPALIVE);
        var room = command.on() ? turn.existing() : turn.room();
        if (room == null || room.kept() == command.on()) {
            return Done.DONE;
        }
        int most = turn.app().limit(Limit.KEPT_ROOMS);
        if (command.on() && !turn.app().indexes().keep(turn.id(), most)) {
            throw new RoomkeeperException(
                    ErrorCode.TOO_MANY_KEPT_ROOMS,
                    "at most " + most + " chatrooms can be kept alive.");
        }
        var act = command.act();
        turn.happen(
                new StateChange.KeptChanged(
                        turn.id(), turn.now(), act.by(), act.reason(), command.on()));
        return Done.DONE;
    }

    static Done setDistribution(Turn turn, RoomCommand.SetDistribution command) {
        if (turn.existing().distributing() != command.on()) {
            var act = command.act();
            turn.happen(
                    new StateChange.DistributionChanged(
                            turn.id(), turn.now(), act.by(), act.reason(), command.on()));
        }
        return Done.DONE;
    }
}
