package io.roomkeeper.console.card;

import io.roomkeeper.console.common.Subjects;
import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;
import io.roomkeeper.protocol.console.ConsoleEvent;

/// Tells what makes the card of `user` in `room` out of date.
record CardNews(RoomId room, UserId user) {
    boolean concerns(ConsoleEvent event) {
        return switch (event) {
            case ConsoleEvent.Acted(_, var entry) -> Subjects.include(entry, user);
            case ConsoleEvent.Refused(_, var entry) -> Subjects.include(entry, user);
            case ConsoleEvent.Joined(var id, var who, _) -> isOurs(id, who);
            case ConsoleEvent.Left(var id, var who, _) -> isOurs(id, who);
            case ConsoleEvent.Message(var message) ->
                    isOurs(message.chatroomId(), message.senderUserId());
            case ConsoleEvent.Moderators _ -> true;
            case ConsoleEvent.Rooms _,
                    ConsoleEvent.Gone _,
                    ConsoleEvent.Watching _,
                    ConsoleEvent.Attributes _,
                    ConsoleEvent.Missed _,
                    ConsoleEvent.Figures _,
                    ConsoleEvent.Logged _ ->
                    false;
        };
    }

    private boolean isOurs(RoomId id, UserId who) {
        return room.equals(id) && user.equals(who);
    }
}
