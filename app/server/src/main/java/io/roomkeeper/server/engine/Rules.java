package io.roomkeeper.server.engine;

import io.roomkeeper.protocol.ErrorCode;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.RoomkeeperException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Which rule answers which command. `room` is null when it does not exist; a rule changes nothing
/// itself and throws [RoomkeeperException] to refuse.
final class Rules {
    private final MessageRules messages;

    Rules(MessageUIds ids) {
        messages = new MessageRules(ids);
    }

    @SuppressWarnings("unchecked") // each command's rule answers with that command's type
    <R> Decision<R> decide(@Nullable Room room, RoomCommand<R> command, Instant now) {
        return (Decision<R>)
                switch (command) {
                    case RoomCommand.Create create -> RoomRules.create(room, create, now);
                    case RoomCommand.Destroy destroy -> RoomRules.destroy(room, destroy, now);
                    case RoomCommand.SetLifetime set -> RoomRules.setLifetime(room, set, now);
                    case RoomCommand.Describe describe ->
                            Decision.reply(existing(room, describe.room()).view());
                    case RoomCommand.ListMembers list -> MemberRules.list(room, list, now);
                    case RoomCommand.Join join -> MemberRules.join(room, join, now);
                    case RoomCommand.Exit exit -> MemberRules.exit(room, exit, now);
                    case RoomCommand.Send send -> messages.send(room, send, now);
                    case RoomCommand.Recent recent -> MessageRules.recent(room, recent);
                    case RoomCommand.Impose impose -> SanctionRules.impose(room, impose, now);
                    case RoomCommand.Lift lift -> SanctionRules.lift(room, lift, now);
                    case RoomCommand.ListSanctions list -> SanctionRules.list(room, list, now);
                    case RoomCommand.SetMuteAll set -> RoomRules.setMuteAll(room, set, now);
                };
    }

    /// The room, or 23410.
    static Room existing(@Nullable Room room, RoomId id) {
        if (room == null) {
            throw new RoomkeeperException(
                    ErrorCode.ROOM_NOT_FOUND, "chatroom " + id + " does not exist.");
        }
        return room;
    }
}
