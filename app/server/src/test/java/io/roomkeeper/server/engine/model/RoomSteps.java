package io.roomkeeper.server.engine.model;

import io.roomkeeper.server.engine.Act;
import io.roomkeeper.server.engine.CreateOptions;
import io.roomkeeper.server.engine.Lifetime;
import io.roomkeeper.server.engine.RoomCommand;
import io.roomkeeper.server.engine.Sanction;
import io.roomkeeper.server.engine.Seen;
import io.roomkeeper.server.engine.UserList;

import java.util.List;
import java.util.Map;

/// Random commands of rooms; chat is the most of it.
final class RoomSteps {
    private static final int MANY_USERS = 5;
    private final Cast cast;
    private final TalkSteps talk;

    RoomSteps(Cast cast) {
        this.cast = cast;
        talk = new TalkSteps(cast);
    }

    RoomCommand<?> next() {
        int dice = cast.from(1, 100);
        if (dice <= 24) {
            return comingAndGoing();
        }
        if (dice <= 58) {
            return talk.message();
        }
        if (dice <= 72) {
            return talk.attribute();
        }
        if (dice <= 88) {
            return moderation();
        }
        return dice <= 94 ? life() : question();
    }

    private RoomCommand<?> comingAndGoing() {
        var room = cast.room();
        var who = cast.device(room);
        int dice = cast.from(1, 20);
        if (dice <= 11) {
            int recent = cast.oneIn(50) ? 51 : cast.from(0, 12);
            String extra = cast.oneIn(3) ? "hi" : "";
            var seen = cast.oneIn(3) ? new Seen(cast.from(0, 20), cast.instant()) : Seen.NOTHING;
            return new RoomCommand.Join(
                    room, who.user(), who.session(), cast.oneIn(2), recent, extra, seen);
        }
        return dice <= 14
                ? new RoomCommand.Exit(room, who.user(), who.session())
                : new RoomCommand.Disconnect(room, who.user(), who.session());
    }

    private RoomCommand<?> moderation() {
        var room = cast.room();
        var act = cast.act();
        var kind = cast.oneIn(3) ? Sanction.Kind.BAN : Sanction.Kind.MUTE;
        var list = cast.oneIn(2) ? UserList.ALLOWED : UserList.MUTE_EXCEPTIONS;
        return switch (cast.from(1, 9)) {
            case 1, 2 ->
                    new RoomCommand.Impose(room, kind, cast.users(MANY_USERS), cast.minutes(), act);
            case 3, 4 -> new RoomCommand.Lift(room, kind, cast.users(MANY_USERS), act);
            case 5 -> new RoomCommand.SetMuteAll(room, cast.oneIn(3), act);
            case 6 -> new RoomCommand.SetDistribution(room, !cast.oneIn(3), act);
            case 7, 8 ->
                    new RoomCommand.ChangeUsers(room, list, !cast.oneIn(3), cast.users(2), act);
            default -> new RoomCommand.ChangeUsers(room, list, false, List.of(), act);
        };
    }

    private RoomCommand<?> life() {
        var room = cast.room();
        var act = cast.act();
        return switch (cast.from(1, 8)) {
            case 1, 2, 3, 4 -> new RoomCommand.Create(room, options(), Act.of("ana", "launch"));
            case 5 -> new RoomCommand.Destroy(room, act);
            case 6 -> new RoomCommand.SetLifetime(room, lifetime(), act);
            default -> new RoomCommand.SetKept(room, cast.oneIn(2), act);
        };
    }

    private Lifetime lifetime() {
        return new Lifetime(
                cast.oneIn(2) ? Lifetime.Kind.IDLE : Lifetime.Kind.AGE,
                cast.oneOf(List.of(60, 90, 10_080)));
    }

    private CreateOptions options() {
        var plain = cast.oneIn(2) ? CreateOptions.NONE : CreateOptions.named("Launch");
        if (cast.oneIn(2)) {
            return cast.oneIn(2) ? plain : plain.with(lifetime());
        }
        boolean attributes = cast.oneIn(3);
        return new CreateOptions(
                cast.oneIn(2) ? lifetime() : null,
                cast.oneIn(2),
                cast.oneIn(4),
                "Launch",
                cast.oneIn(3) ? cast.users(2) : List.of(),
                attributes ? cast.user() : null,
                attributes ? cast.pairs(2) : Map.of());
    }

    private RoomCommand<?> question() {
        var room = cast.room();
        return switch (cast.from(1, 8)) {
            case 1 -> new RoomCommand.Describe(room);
            case 2 -> new RoomCommand.ListMembers(room, cast.from(0, 8), cast.oneIn(2));
            case 3 -> new RoomCommand.AreMembers(room, cast.users(MANY_USERS));
            case 4 -> new RoomCommand.Recent(room, cast.from(0, 52));
            case 5 -> new RoomCommand.ListSanctions(room, Sanction.Kind.MUTE);
            case 6 -> new RoomCommand.ListSanctions(room, Sanction.Kind.BAN);
            case 7 -> new RoomCommand.ListUsers(room, UserList.ALLOWED);
            default -> new RoomCommand.ListUsers(room, UserList.MUTE_EXCEPTIONS);
        };
    }
}
