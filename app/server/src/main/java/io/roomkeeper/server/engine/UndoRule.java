package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomkeeperException;
import io.roomkeeper.protocol.UserId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes back what a line of the audit log says was done to a room, as long as it still is so.
final class UndoRule {
    private UndoRule() {}

    static Done undo(Turn turn, RoomCommand.Undo command) {
        turn.existing();
        int before = turn.events().size();
        reverse(turn, command);
        if (turn.events().stream().skip(before).noneMatch(StateChange.class::isInstance)) {
            throw tooLate();
        }
        var act = command.act();
        turn.happen(
                new StateChange.ActUndone(
                        turn.id(), turn.now(), act.by(), act.reason(), command.line()));
        return Done.DONE;
    }

    static RoomkeeperException tooLate() {
        return new RoomkeeperException(
                ErrorCode.BAD_PARAMETER,
                "this cannot be undone any more: what it did is not in force.");
    }

    static RoomkeeperException never() {
        return new RoomkeeperException(
                ErrorCode.BAD_PARAMETER, "an act of this kind cannot be undone.");
    }

    private static void reverse(Turn turn, RoomCommand.Undo command) {
        var room = turn.existing();
        var act = command.act();
        switch (command.change()) {
            case StateChange.SanctionImposed imposed -> imposed(turn, imposed, command);
            case StateChange.SanctionLifted lifted -> lifted(turn, lifted, command);
            case StateChange.MuteAllChanged changed ->
                    SanctionRules.setMuteAll(
                            turn, new RoomCommand.SetMuteAll(turn.id(), !changed.on(), act));
            case StateChange.KeptChanged changed ->
                    RoomRules.setKept(turn, new RoomCommand.SetKept(turn.id(), !changed.on(), act));
            case StateChange.DistributionChanged changed ->
                    RoomRules.setDistribution(
                            turn, new RoomCommand.SetDistribution(turn.id(), !changed.on(), act));
            case StateChange.UsersListed listed -> {
                for (var users : blocks(turn.app(), listed.users())) {
                    ListRules.change(
                            turn,
                            new RoomCommand.ChangeUsers(
                                    turn.id(), listed.list(), !listed.added(), users, act));
                }
            }
            case StateChange.RoomRenamed renamed -> {
                if (room.row().name().equals(renamed.name())) {
                    DeskRules.decide(
                            turn, new RoomCommand.Rename(turn.id(), renamed.before(), act));
                }
            }
            case StateChange.AttributesEdited edited -> attributes(turn, edited, act);
            case StateChange.LifetimeChanged changed -> {
                if (changed.lifetime().equals(room.row().lifetime())) {
                    RoomRules.setLifetime(
                            turn, new RoomCommand.SetLifetime(turn.id(), changed.before(), act));
                }
            }
            case StateChange.RoomCreated _,
                    StateChange.RoomDestroyed _,
                    StateChange.AttributesChanged _,
                    StateChange.ActivityNoted _,
                    StateChange.MessagesRecalled _,
                    StateChange.ActUndone _ ->
                    throw never();
        }
    }

    private static List<List<UserId>> blocks(App app, List<UserId> users) {
        int most = app.limit(Limit.USERS_PER_CALL);
        var blocks = new ArrayList<List<UserId>>();
        for (int i = 0; i < users.size(); i += most) {
            blocks.add(users.subList(i, Math.min(users.size(), i + most)));
        }
        return blocks;
    }

    /// Only what this very act has imposed; the sanction before comes back with what is left of it.
    private static void imposed(
            Turn turn, StateChange.SanctionImposed imposed, RoomCommand.Undo command) {
        boolean inForce =
                turn.existing()
                        .sanction(imposed.kind(), imposed.user(), turn.now())
                        .filter(held -> held.equals(imposed.sanction()))
                        .isPresent();
        if (!inForce) {
            return;
        }
        var users = List.of(imposed.user());
        int left = minutesLeft(command.former(), turn.now());
        if (left > 0) {
            SanctionRules.impose(
                    turn,
                    new RoomCommand.Impose(turn.id(), imposed.kind(), users, left, command.act()));
        } else {
            SanctionRules.lift(
                    turn, new RoomCommand.Lift(turn.id(), imposed.kind(), users, command.act()));
        }
    }

    private static void lifted(
            Turn turn, StateChange.SanctionLifted lifted, RoomCommand.Undo command) {
        int left = minutesLeft(command.former(), turn.now());
        boolean free = turn.existing().sanction(lifted.kind(), lifted.user(), turn.now()).isEmpty();
        if (left > 0 && free) {
            SanctionRules.impose(
                    turn,
                    new RoomCommand.Impose(
                            turn.id(), lifted.kind(), List.of(lifted.user()), left, command.act()));
        }
    }

    /// Whole minutes, rounded up; 0 when nothing is left.
    static int minutesLeft(@Nullable Sanction former, Instant now) {
        if (former == null || !former.holdsAt(now)) {
            return 0;
        }
        long seconds = Duration.between(now, former.until()).plusMillis(999).toSeconds();
        return (int) Math.min(Sanction.MAX_MINUTES, (seconds + 59) / 60);
    }

    private static @Nullable String value(@Nullable Attribute attribute) {
        return attribute == null ? null : attribute.value();
    }

    private static void attributes(Turn turn, StateChange.AttributesEdited edited, Act act) {
        var attributes = turn.existing().attributes();
        var back = new ArrayList<AttributeEdit>();
        for (var edit : edited.edits()) {
            var now = attributes.get(edit.key()).orElse(null);
            if (Objects.equals(value(now), value(edit.after()))) {
                back.add(edit);
            }
        }
        if (back.isEmpty()) {
            return;
        }
        var keys = back.stream().map(AttributeEdit::key).toList();
        var before = DeskRules.held(turn.existing(), keys);
        Map<String, Attribute> wanted = new LinkedHashMap<>();
        for (var edit : back) {
            var former = edit.before();
            if (former != null) {
                wanted.put(edit.key(), former);
            }
        }
        wanted.forEach((key, former) ->
                AttributeRules.put(
                        turn, former.owner(), Map.of(key, former.value()), former.autoDelete()));
        AttributeRules.take(
                turn,
                new UserId(act.by()),
                before.values().stream().filter(held -> !wanted.containsKey(held.key())).toList());
        DeskRules.remark(turn, keys, before, act);
    }
}
