package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.UserId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What only moderators ask of a room.
final class DeskRules {
    /// Messages one call recalls.
    static final int MOST_RECALLED = 2_000;

    private DeskRules() {}

    static Object decide(Turn turn, RoomCommand.Desk<?> command) {
        return switch (command) {
            case RoomCommand.Rename rename -> rename(turn, rename);
            case RoomCommand.Survey _ -> survey(turn);
            case RoomCommand.EditAttributes edit -> edit(turn, edit);
            case RoomCommand.DropAttributes drop -> drop(turn, drop);
            case RoomCommand.TakeBack recall -> takeBack(turn, recall);
            case RoomCommand.FindMembers find -> MemberSearch.find(turn, find.query());
            case RoomCommand.Examine examine -> MemberSearch.examine(turn, examine.user());
            case RoomCommand.Tally _ -> tally(turn);
            case RoomCommand.Undo undo -> UndoRule.undo(turn, undo);
        };
    }

    private static List<TypeTally> tally(Turn turn) {
        var room = turn.room();
        return room == null ? List.of() : room.traffic().lastMinute(turn.now());
    }

    private static Done rename(Turn turn, RoomCommand.Rename command) {
        var name = command.name();
        var before = turn.existing().row().name();
        if (!before.equals(name)) {
            var act = command.act();
            turn.happen(
                    new StateChange.RoomRenamed(
                            turn.id(), turn.now(), act.by(), act.reason(), name, before));
        }
        return Done.DONE;
    }

    private static RoomSurvey survey(Turn turn) {
        var room = turn.existing();
        return new RoomSurvey(
                room.view(turn.app().settings()),
                room.sanctions(Sanction.Kind.MUTE, turn.now()).size(),
                room.sanctions(Sanction.Kind.BAN, turn.now()).size(),
                room.list(UserList.MUTE_EXCEPTIONS).size(),
                room.list(UserList.ALLOWED).size(),
                room.attributes().size());
    }

    private static List<Attribute> edit(Turn turn, RoomCommand.EditAttributes command) {
        Services.require(turn.app(), AppSwitch.ATTRIBUTES);
        AttributeForm.check(turn.app(), command.pairs());
        var room = turn.existing();
        AttributeRules.checkRoomFor(turn.app(), room, command.pairs());
        var owner = new UserId(command.act().by());
        var conflicts =
                room.attributes().all().stream()
                        .filter(held ->
                                !held.owner().equals(owner)
                                        && !held.value()
                                                .equals(
                                                        command.pairs()
                                                                .getOrDefault(
                                                                        held.key(), held.value())))
                        .toList();
        if (conflicts.isEmpty() || command.forced()) {
            var before = held(room, command.pairs().keySet());
            AttributeRules.put(turn, owner, command.pairs(), command.autoDelete());
            remark(turn, List.copyOf(command.pairs().keySet()), before, command.act());
            return List.of();
        }
        return conflicts;
    }

    private static Done drop(Turn turn, RoomCommand.DropAttributes command) {
        Services.require(turn.app(), AppSwitch.ATTRIBUTES);
        AttributeForm.checkCount(turn.app(), command.keys().size());
        command.keys().forEach(AttributeForm::checkKey);
        var before = held(turn.existing(), command.keys());
        var keys = command.keys().stream().distinct().filter(before::containsKey).toList();
        if (!keys.isEmpty()) {
            AttributeRules.take(
                    turn, new UserId(command.act().by()), keys.stream().map(before::get).toList());
            remark(turn, keys, before, command.act());
        }
        return Done.DONE;
    }

    /// What is there now under these keys.
    static Map<String, Attribute> held(Room room, Iterable<String> keys) {
        var held = new HashMap<String, Attribute>();
        keys.forEach(key -> room.attributes().get(key).ifPresent(each -> held.put(key, each)));
        return held;
    }

    /// Puts into the audit log how these attributes were and are.
    static void remark(Turn turn, List<String> keys, Map<String, Attribute> before, Act act) {
        var attributes = turn.existing().attributes();
        var edits = new ArrayList<AttributeEdit>();
        for (var key : keys) {
            edits.add(new AttributeEdit(key, before.get(key), attributes.get(key).orElse(null)));
        }
        turn.happen(
                new StateChange.AttributesEdited(
                        turn.id(), turn.now(), act.by(), act.reason(), edits));
    }

    private static List<String> takeBack(Turn turn, RoomCommand.TakeBack command) {
        Terms.check("the number of messages", command.messageUIds().size(), 1, MOST_RECALLED);
        turn.existing();
        var recalled = new ArrayList<Recalled>();
        for (var id : command.messageUIds().stream().distinct().toList()) {
            RecallRule.original(turn.existing(), id, command.known().get(id))
                    .ifPresent(original -> {
                        RecallRule.takeBack(turn, id, original, command.act());
                        recalled.add(new Recalled(id, original.sender(), original.sentTime()));
                    });
        }
        if (!recalled.isEmpty()) {
            turn.happen(
                    new StateChange.MessagesRecalled(
                            turn.id(),
                            turn.now(),
                            command.act().by(),
                            command.act().reason(),
                            recalled));
        }
        return recalled.stream().map(Recalled::messageUId).toList();
    }
}
