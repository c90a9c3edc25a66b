package io.roomkeeper.server.engine;

import java.util.List;

/// Messages by the Server API, which no mute holds back, and the recent ones. Server API §11.
final class PublishRule {
    /// Where a message by the Server API comes from.
    static final String SERVER = "Server";

    private PublishRule() {}

    static Receipt publish(Turn turn, RoomCommand.Publish command) {
        check(turn.app(), command);
        var cleared = command.cleared();
        var clearance = cleared == null ? clearance(turn, command) : cleared;
        if (!clearance.content().equals(command.content())) {
            MessageForm.checkServers(turn.app(), command.objectName(), clearance.content());
        }
        if (turn.room() == null) {
            return new Receipt(0, clearance.messageUId(), turn.now(), false);
        }
        return Upstream.take(
                turn,
                new Upstream(
                        command.user(),
                        null,
                        SERVER,
                        command.objectName(),
                        clearance,
                        command.priority(),
                        command.persisted(),
                        command.includeSender() ? Hearers.ALL : Hearers.OTHERS));
    }

    static Clearance clear(Turn turn, RoomCommand.Publish command) {
        check(turn.app(), command);
        return clearance(turn, command);
    }

    private static void check(App app, RoomCommand.Publish command) {
        switch (command.priority()) {
            case PROTECTED -> Services.require(app, AppSwitch.TYPE_ALLOWLIST);
            case LOW -> Services.require(app, AppSwitch.LOW_PRIORITY_TYPES);
            case AS_LISTED, HIGH -> {}
        }
        MessageForm.checkServers(app, command.objectName(), command.content());
    }

    private static Clearance clearance(Turn turn, RoomCommand.Publish command) {
        return new Clearance(turn.nextMessageUId(turn.now()), command.content(), false);
    }

    /// To everybody in the room, remembered by nobody, keeping nothing alive. §11.2.
    static Done broadcast(Turn turn, AppCommand.Broadcast command) {
        var room = turn.room();
        if (room == null || room.memberCount() == 0) {
            return Done.DONE;
        }
        var hearers = command.includeSender() ? Hearers.ALL : Hearers.OTHERS;
        var sentTime = room.nextSentTime(turn.now());
        turn.happen(
                new RoomEvent.MessageSent(
                        room.id(),
                        sentTime,
                        turn.nextSequence(),
                        command.user(),
                        null,
                        command.objectName(),
                        command.content(),
                        turn.nextMessageUId(sentTime),
                        SERVER,
                        room.distributing() ? hearers : Hearers.NOBODY,
                        Retention.NONE,
                        false,
                        false));
        return Done.DONE;
    }

    static List<RoomEvent.MessageSent> recent(Turn turn, RoomCommand.Recent command) {
        Terms.check("count", command.count(), 0, Admission.MAX_RECENT);
        var room = turn.room();
        return room == null ? List.of() : room.recent().last(command.count(), List.of());
    }
}
