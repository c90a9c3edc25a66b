package io.roomkeeper.console.common;

import io.roomkeeper.protocol.RoomId;
import io.roomkeeper.protocol.UserId;

import java.util.List;

/// How an act in `room` went: a `sentence` that says so, and the users it was `notDone` to.
public record ModerationResult(RoomId room, boolean failed, String sentence, List<UserId> notDone) {
    public ModerationResult {
        notDone = List.copyOf(notDone);
    }
}
